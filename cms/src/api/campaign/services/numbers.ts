import type { Knex } from 'knex';
import { kinds, type BothWays, type Kind, type NumbersPage, type Tally } from '../../../../contract/numbers';
import { publicUnconfirmed, publicWaiting } from '../../signature/services/public-figures';
import type { Language } from '../../site/asked-language';
import { headOf, publishedCampaign } from './published';
import { noTally, numbersOf, type Sums } from './tallies';

interface Row extends Record<keyof Tally, string> {
  /** Of a sum by day; null in every other. */
  day: string | null;
  /** Of a sum by country; null in every other. */
  country: string | null;
}

const sumOf = (kind: Kind): string =>
  kind === 'waiting' ? publicWaiting : kind === 'unconfirmed' ? publicUnconfirmed : `sum(${kind})`;

/**
 * Every sum in one statement that goes through the counters of a campaign once, however many signatures they count. Never
 * by day and country together: that would lead to persons.
 */
const sums = `
  select day::text, country, ${kinds.map((kind) => `${sumOf(kind)} as ${kind}`).join(', ')}
    from signature_counts where campaign = ? group by grouping sets ((day), (country), ())`;

const tallyOf = (row: Row): Tally =>
  Object.fromEntries(kinds.map((kind) => [kind, Number(row[kind])])) as Record<keyof Tally, number>;

function sumsOf(rows: readonly Row[]): Sums {
  const found = { total: noTally(), days: [], countries: [] } as {
    total: Tally;
    days: { day: string; tally: Tally }[];
    countries: { country: string; tally: Tally }[];
  };
  for (const row of rows) {
    const { day, country } = row;
    if (day !== null) found.days.push({ day, tally: tallyOf(row) });
    else if (country !== null) found.countries.push({ country, tally: tallyOf(row) });
    else found.total = tallyOf(row);
  }
  return found;
}

/** `campaign`: its document id. */
export async function countedBothWays(knex: Knex, campaign: string): Promise<BothWays> {
  const { rows } = await knex.raw<{ rows: Row[] }>(sums, [campaign]);
  return numbersOf(sumsOf(rows));
}

export interface AskedNumbers {
  slug: string;
  language: Language;
  /** The numbers of a campaign, which are the same in every language. */
  counted: (campaign: string) => Promise<BothWays>;
}

export async function numbersPage(knex: Knex, { slug, language, counted }: AskedNumbers): Promise<NumbersPage> {
  const row = await publishedCampaign(knex, slug, language);
  return { campaign: headOf(row, language.locales, new Date()), goal: row.goal, ...(await counted(row.documentId)) };
}
