import type { Knex } from 'knex';
import { daysToConfirm } from '../../../../contract/confirmation';
import type { ShownComment } from '../../../../contract/shown-comment';
import { firstComments } from '../../../moderation/first-comments';

export interface Figures {
  confirmed: number;
  waiting: number;
  paper: number;
}

export interface PublicName {
  name: string;
  country: string;
}

/** Everything of a campaign that signatures change. */
export interface PublicPart extends Figures {
  names: PublicName[];
  comments: ShownComment[];
}

/** The day is a query of its own, asked once: for each counter anew it took half of the time of the sum (measured). */
const mayConfirm = `day > (select (now() at time zone 'utc')::date - ${String(daysToConfirm)})`;
const entries = (which: string): string => `coalesce(sum(waiting + repeated) filter (where ${which}), 0)`;

/**
 * SQL: the entries that wait, and those that lapsed, as the public sees them. An address that has signed and is entered
 * again is among them like a new one, and all entries of a day lapse together: else whoever enters somebody's address
 * would see from the figures whether they have signed (issue 3).
 */
export const publicWaiting = entries(mayConfirm);
export const publicUnconfirmed = `sum(unconfirmed) + ${entries(`not ${mayConfirm}`)}`;

/** Read from the counter table, never by counting signatures: its size does not grow with their number (design §2.6). */
const sums = (campaign: string): string => `
  select coalesce(sum(confirmed), 0)::integer as confirmed, ${publicWaiting}::integer as waiting,
         coalesce(sum(paper), 0)::integer as paper
    from signature_counts where campaign = ${campaign}`;

/** The names of those who agreed to be shown, the latest confirmed first. */
const latest = (campaign: string, most: number): string => `
  select public_name as name, country from signatures
   where campaign = ${campaign} and public_name is not null order by confirmed_at desc, id desc limit ${String(most)}`;

export async function countOf(knex: Knex, campaign: string): Promise<Figures> {
  const { rows } = await knex.raw<{ rows: [Figures] }>(sums(':campaign'), { campaign });
  return rows[0];
}

/** As many as make a reader curious; all of them have a page of their own. */
const shownComments = 3;

/** SQL: the figures, at most so many names and some comments of the campaign that this expression names (`PublicPart`). */
export const publicPartSql = (campaign: string, most: number): string => `
  (select row_to_json(part) from (
    select figures.*, (select coalesce(json_agg(latest), '[]') from (${latest(campaign, most)}) latest) as names,
           (select coalesce(json_agg(said), '[]') from (${firstComments(campaign, shownComments)}) said) as comments
      from (${sums(campaign)}) figures) part)`;
