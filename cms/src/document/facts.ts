import type { Knex } from 'knex';
import type { Blocks } from '../../contract/blocks';
import { kinds, type Tally } from '../../contract/numbers';
import { belongingsOf } from '../api/campaign/services/belongings';
import { textsIn, type Texts } from '../api/message/services/texts';
import { isoMomentOf } from '../database/moment-sql';
import { shownBlocks } from '../api/site/stored-blocks';

/** A wording that somebody signed. One that came back stands as its newest revision. */
export interface SignedRevision {
  locale: string;
  number: number;
  publishedAt: string;
  fingerprint: string;
  signed: number;
}

/** Everything that a document says, but the names. */
export interface DocumentFacts {
  /** The language of the document. */
  locale: string;
  asOf: string;
  title: string;
  addressee: string;
  /** The organisations that hand it over, with their places. */
  senders: string[];
  statement: { blocks: Blocks; locale: string; fingerprint: string };
  /** The texts of the document's own, in its language. */
  texts: Texts;
  figures: Tally;
  countries: { country: string; confirmed: number }[];
  revisions: SignedRevision[];
}

type Run = (sql: string, values: Record<string, Knex.Value>) => Promise<unknown[]>;

/** Also of a campaign whose page was taken back: signatures outlive the page. */
const head = `
  select title, addressee from campaigns where document_id = :campaign and title is not null and addressee is not null
   order by published_at is not null desc, array_position(:chain::text[], locale::text) nulls last, locale limit 1`;

const newestRevision = `
  select statement::text as statement, locale, fingerprint from revisions where campaign = :campaign
   order by array_position(:chain::text[], locale) nulls last, locale, number desc limit 1`;

const signedRevisions = `
  select distinct on (r.fingerprint) r.locale, r.number, r.fingerprint, c.confirmed as signed,
         ${isoMomentOf('r.published_at')} as "publishedAt"
    from revisions r join revision_counts c on c.campaign = r.campaign and c.revision = r.fingerprint
   where r.campaign = :campaign and c.confirmed > 0 order by r.fingerprint, r.number desc, r.locale`;

const sums = `
  select ${kinds.map((kind) => `coalesce(sum(${kind}), 0)::integer as ${kind}`).join(', ')}
    from signature_counts where campaign = :campaign`;

const byCountry = `
  select country, sum(confirmed)::integer as confirmed from signature_counts where campaign = :campaign
   group by country having sum(confirmed) > 0 order by 2 desc, 1`;

/** Thrown when there is nothing to hand over: no text was ever published. */
export class NothingPublishedError extends Error {
  override name = 'NothingPublishedError';
}

/**
 * @param transaction one snapshot for all of it, so that figures and names are of the same moment.
 * @param chain the languages to look in, best first.
 */
export async function readFacts(
  transaction: Knex.Transaction,
  campaign: string,
  chain: readonly [string, ...string[]],
): Promise<DocumentFacts> {
  const run: Run = async (sql, values) => (await transaction.raw<{ rows: unknown[] }>(sql, values)).rows;
  const asked = { campaign, chain: chain as unknown as Knex.Value };
  const [moment] = (await run(`select ${isoMomentOf('now()')} as "asOf"`, {})) as { asOf: string }[];
  const [named] = (await run(head, asked)) as { title: string; addressee: string }[];
  const [signed] = (await run(newestRevision, asked)) as { statement: string; locale: string; fingerprint: string }[];
  if (!moment || !named || !signed) throw new NothingPublishedError('No text of this campaign was ever published.');
  const { organisations } = await belongingsOf(transaction, campaign, { chain: [...chain], drafts: [] });
  const senders = organisations.filter(({ part, listed }) => listed && part === 'circulates');
  const [figures] = (await run(sums, { campaign })) as [Tally];
  const { statement, locale, fingerprint } = signed;
  const revisions = (await run(signedRevisions, { campaign })) as SignedRevision[];
  return {
    ...{ ...named, ...moment, figures, locale: chain[0] },
    senders: senders.map(({ name, place }) => (place ? `${name} (${place})` : name)).sort(),
    statement: { blocks: shownBlocks(JSON.parse(statement)), locale, fingerprint },
    texts: await textsIn(transaction, chain),
    countries: (await run(byCountry, { campaign })) as DocumentFacts['countries'],
    revisions: revisions.sort((a, b) => b.signed - a.signed || (a.fingerprint < b.fingerprint ? -1 : 1)),
  };
}

const namesFrom = `
  select id, public_name as name from signatures
   where campaign = :campaign and state = 'confirmed' and public_name is not null and id > :after order by id limit 20000`;

/** The names that may be shown, in the order in which they were given. */
export async function readNames(transaction: Knex.Transaction, campaign: string): Promise<string[]> {
  const names: string[] = [];
  for (let after = 0; ;) {
    const { rows } = await transaction.raw<{ rows: { id: number; name: string }[] }>(namesFrom, { campaign, after });
    for (const { name } of rows) names.push(name);
    const last = rows.at(-1);
    if (!last) return names;
    after = last.id;
  }
}
