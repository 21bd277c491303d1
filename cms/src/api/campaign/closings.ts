import type { Knex } from 'knex';
import { closedOn, type Kept } from '../../jobs/keeping-time';
import type { Dates } from './season';

interface Row {
  campaign: string;
  slug: string;
  state: Dates['state'];
  opens_on: string | null;
  closes_on: string | null;
  retention_days: number | null;
  seen_closed_on: string | null;
}

const published = `
  select distinct on (document_id) document_id as campaign, slug, state, opens_on::text as opens_on,
         closes_on::text as closes_on, retention_days, closed_on::text as seen_closed_on
    from campaigns left join campaign_closings on campaign_closings.campaign = document_id
   where published_at is not null order by document_id`;

export async function keptCampaigns(knex: Knex): Promise<Kept[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(published);
  return rows.map(({ campaign, slug, state, opens_on, closes_on, retention_days, seen_closed_on }) => ({
    ...{ campaign, slug, retentionDays: retention_days, seenClosedOn: seen_closed_on },
    dates: { state, opensOn: opens_on, closesOn: closes_on },
  }));
}

/**
 * Nobody writes down on which day an editor closes a campaign, so the hub does, with every publication and every night; one
 * that is opened again starts anew. Retention runs from that day, and readers and the API are told it.
 */
export async function noteClosings(knex: Knex, campaigns: readonly Kept[], today: string): Promise<void> {
  const closed = campaigns.map((each) => closedOn(each, today));
  await knex.raw(
    `with seen as (select * from unnest(?::text[], ?::date[]) as seen (campaign, closed_on)),
          opened as (delete from campaign_closings using seen
                      where campaign_closings.campaign = seen.campaign and seen.closed_on is null)
     insert into campaign_closings select campaign, closed_on from seen where closed_on is not null
         on conflict (campaign) do update set closed_on = excluded.closed_on`,
    [campaigns.map(({ campaign }) => campaign), closed as Knex.Value],
  );
}
