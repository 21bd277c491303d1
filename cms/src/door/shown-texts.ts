import type { Knex } from 'knex';
import type { Blocks } from '../../contract/blocks';
import { shownConsent } from '../api/message/services/shown-consent';
import { textsIn } from '../api/message/services/texts';
import { fingerprintOfBlocks } from '../language/fingerprint';
import { rememberedByKey } from './remembered';

/** Which wording a supporter saw, when the caller did not say so: the one that is shown now. */
export interface ShownTexts {
  consent: (...chain: string[]) => Promise<string>;
  revision: (campaign: string, ...chain: string[]) => Promise<string>;
  /** Whether this was ever shown as the text of the consent. */
  isConsent: (fingerprint: string) => Promise<boolean>;
  /** Whether this was ever published as the statement of this campaign, in whatever language. */
  isRevision: (campaign: string, fingerprint: string) => Promise<boolean>;
}

const second = 1_000;

async function statementOf(knex: Knex, campaign: string, chain: string[]): Promise<Blocks> {
  const { rows } = await knex.raw<{ rows: { statement: string | Blocks }[] }>(
    `select statement from campaigns where document_id = ? and published_at is not null
      order by array_position(?::text[], locale::text), locale limit 1`,
    [campaign, chain],
  );
  const statement = rows[0]?.statement ?? [];
  // Strapi turns the parsing of jsonb off for the whole process (research/strapi-admin.md §11).
  return typeof statement === 'string' ? (JSON.parse(statement) as Blocks) : statement;
}

export function shownTexts(knex: Knex): ShownTexts {
  const known = new Set<string>();
  /** What is in either table stays there for ever, so it is looked up once. */
  const isKnown = async (statement: string, values: string[]): Promise<boolean> => {
    const key = values.join(' ');
    if (known.has(key)) return true;
    const { rows } = await knex.raw<{ rows: unknown[] }>(statement, values);
    if (rows.length > 0) known.add(key);
    return rows.length > 0;
  };
  const consent = async (...chain: string[]): Promise<string> => shownConsent(knex, await textsIn(knex, chain));
  const revision = async (campaign: string, ...chain: string[]): Promise<string> =>
    fingerprintOfBlocks(await statementOf(knex, campaign, chain));
  return {
    consent: rememberedByKey(consent, second),
    revision: rememberedByKey(revision, second),
    isConsent: (fingerprint) => isKnown('select 1 from consent_texts where fingerprint = ?', [fingerprint]),
    isRevision: (campaign, fingerprint) =>
      isKnown('select 1 from revisions where campaign = ? and fingerprint = ? limit 1', [campaign, fingerprint]),
  };
}
