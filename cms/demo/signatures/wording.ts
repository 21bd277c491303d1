import type { Client } from 'pg';
import { fingerprintOf, fingerprintOfBlocks } from '../../src/language/fingerprint';

/** The campaign that is signed, and by language which wording of it and of the consent is shown. */
export interface Wording {
  campaign: string;
  opened: Date;
  locales: ReadonlySet<string>;
  defaultLocale: string;
  revisions: ReadonlyMap<string, string>;
  consents: ReadonlyMap<string, string>;
}

interface CampaignRow {
  document_id: string;
  locale: string;
  statement: unknown;
  opened: string;
}

const campaigns = `
  select document_id, locale, statement, coalesce(opens_on::text, '2026-01-01') as opened
    from campaigns where slug = $1 and published_at is not null`;
const consentTexts = `select locale, coalesce(nullif(text, ''), source) as text from messages where key = 'form.consent'`;
const keepConsent = `
  insert into consent_texts (fingerprint, locale, text) values ($1, $2, $3) on conflict (fingerprint) do nothing`;

async function consentsOf(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ locale: string; text: string }>(consentTexts);
  for (const { locale, text } of rows) await client.query(keepConsent, [fingerprintOf(text), locale, text]);
  return new Map(rows.map(({ locale, text }) => [locale, fingerprintOf(text)]));
}

/** Null when no campaign of this address is published. */
export async function readWording(client: Client, slug: string): Promise<Wording | null> {
  const { rows } = await client.query<CampaignRow>(campaigns, [slug]);
  const [first] = rows;
  if (!first) return null;
  return {
    campaign: first.document_id,
    opened: new Date(first.opened),
    locales: new Set(rows.map(({ locale }) => locale)),
    defaultLocale: rows.find(({ locale }) => locale === 'en')?.locale ?? first.locale,
    revisions: new Map(rows.map(({ locale, statement }) => [locale, fingerprintOfBlocks(statement)])),
    consents: await consentsOf(client),
  };
}
