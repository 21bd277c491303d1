import type { Knex } from 'knex';
import type { Display } from '../../api/signature/public-name';

export interface ImportedSignature {
  addressIndex: Buffer;
  sealed: Buffer;
  domainTag: Buffer;
  country: string;
  locale: string;
  display: Display;
  revision: string;
  comments: boolean;
  collectedOn: string | null;
}

/** What all of an import have in common. */
export interface Common {
  campaign: string;
  source: string;
  consentText: string;
}

/**
 * Stored as waiting and counted as waiting, like those of the form (store-waiting.ts), but nobody is written to whose
 * address is known: who signed already is not bothered, and what they typed stays. Nobody is asked for news either, since
 * nobody agreed to it here.
 */
const insert = `
  with offered as (
    select * from unnest(:indexes::bytea[], :sealed::bytea[], :tags::bytea[], :countries::text[], :locales::text[],
                         :displays::text[], :revisions::text[], :comments::boolean[], :days::date[]) with ordinality
      as offered (address_index, sealed, domain_tag, country, locale, display, revision, comments, collected_on, place)
  ), entered as (
    select distinct on (address_index) * from offered order by address_index, place
  ), stored as (
    insert into signatures (campaign, address_index, sealed, country, locale, display, updates, consent_text, revision,
                            comment, domain_tag, source, collected_on, state, mails_sent, created_at, updated_at)
    select :campaign, address_index, sealed, country, locale, display, false, :consentText, revision,
           case when comments then 'undecided' end, domain_tag, :source, collected_on, 'waiting', 1,
           now() at time zone 'utc', now() at time zone 'utc' from entered order by address_index
    on conflict (address_index) do nothing
    returning id, campaign, country, locale
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, waiting)
    select campaign, (now() at time zone 'utc')::date, country, locale, count(*) from stored
     group by campaign, country, locale order by campaign, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting
  )
  select id as signature, locale from stored order by id`;

/** Stores those whose address is new, and answers them with the language of their mail. */
export async function storeImported(
  transaction: Knex.Transaction,
  common: Common,
  rows: readonly ImportedSignature[],
): Promise<{ signature: number; locale: string }[]> {
  const values: Record<string, unknown> = {
    ...common,
    indexes: rows.map(({ addressIndex }) => addressIndex),
    sealed: rows.map(({ sealed }) => sealed),
    tags: rows.map(({ domainTag }) => domainTag),
    countries: rows.map(({ country }) => country),
    locales: rows.map(({ locale }) => locale),
    displays: rows.map(({ display }) => display),
    revisions: rows.map(({ revision }) => revision),
    comments: rows.map(({ comments }) => comments),
    days: rows.map(({ collectedOn }) => collectedOn),
  };
  const answer = await transaction.raw<{ rows: { signature: number; locale: string }[] }>(
    insert,
    values as Record<string, Knex.Value>,
  );
  return answer.rows;
}

/** Those of these addresses that have signed the campaign already; all as hexadecimal digits of their index. */
export async function knownAmong(knex: Knex, campaign: string, addresses: readonly string[]): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { known: string }[] }>(
    `select encode(address_index, 'hex') as known from signatures
      where campaign = ? and address_index in (select decode(address, 'hex') from unnest(?::text[]) address)`,
    [campaign, addresses as unknown as Knex.Value],
  );
  return new Set(rows.map(({ known }) => known));
}
