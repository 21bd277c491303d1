import type { Knex } from 'knex';
import { isSuspicious, usualOf, type Burst } from '../cleaning/suspicious';
import { isoMoment } from '../database/moment-sql';
import type { Chore } from './chores';

interface Row extends Burst {
  campaign: string;
  tag: Buffer;
  hour: string;
  /** One of them, to read the domain in. */
  signature: number;
}

/**
 * The last day, hour by hour, by the index `signatures_tagged`: what one network or domain brought, where that is enough
 * to look at. What was set aside no longer counts.
 */
const bursts = `
  with recent as materialized (
    select id, campaign, date_trunc('hour', created_at) as hour, network_tag, domain_tag from signatures
     where network_tag is not null and created_at >= now() at time zone 'utc' - interval '24 hours' and state <> 'invalid'
  ), tagged as (
    select id, campaign, hour, 'network' as kind, network_tag as tag from recent
    union all select id, campaign, hour, 'domain', domain_tag from recent where domain_tag is not null
  ), counted as (
    select campaign, kind, tag, hour, count(*)::integer as signatures, max(id) as signature from tagged group by 1, 2, 3, 4
  ), hours as (select campaign, hour, count(*)::integer as signatures from recent group by 1, 2)
  select campaign, kind, tag, ${isoMoment('hour')} as hour, signatures, signature,
         (select signatures from hours where campaign = one.campaign and hour = one.hour) as "ofHour",
         (select coalesce(sum(signatures), 0)::integer from counted
           where campaign = one.campaign and kind = one.kind and tag = one.tag and hour < one.hour) as before,
         (select coalesce(sum(signatures), 0)::integer from hours
           where campaign = one.campaign and hour < one.hour) as "ofBefore"
    from counted one where signatures >= 30`;

/** What stands out now; what somebody dismissed stays so, and what is no more is no longer shown. */
const keep = `
  with seen as (
    select * from unnest(:campaigns::text[], :kinds::text[], :tags::bytea[], :hours::timestamptz[], :signatures::integer[],
                         :usual::integer[], :ones::integer[])
                    as seen (campaign, kind, tag, hour, signatures, usual, signature)
  ), gone as (
    delete from clusters where dismissed_at is null and not exists (
      select from seen where seen.campaign = clusters.campaign and seen.kind = clusters.kind
                         and seen.tag = clusters.tag and seen.hour = clusters.hour)
  )
  insert into clusters (campaign, kind, tag, hour, signatures, usual, signature) select * from seen
  on conflict (campaign, kind, tag, hour)
     do update set signatures = excluded.signatures, usual = excluded.usual, signature = excluded.signature`;

/** What was only counted is of no use the day after. */
const forget = `delete from invalidations where started_at is null and made_at < now() - interval '1 day'`;

/** Bursts are shown by themselves (issue 6): the desk says why each stands out, and what to do about it. */
export const watchClusters = (knex: Knex): Chore => ({
  name: 'watch-clusters',
  cron: '*/5 * * * *',
  work: async () => {
    const { rows } = await knex.raw<{ rows: Row[] }>(bursts);
    const found = rows.filter(isSuspicious);
    await knex.raw(keep, {
      campaigns: found.map(({ campaign }) => campaign),
      kinds: found.map(({ kind }) => kind),
      tags: found.map(({ tag }) => tag) as unknown as Knex.Value,
      hours: found.map(({ hour }) => hour),
      signatures: found.map(({ signatures }) => signatures),
      usual: found.map(usualOf),
      ones: found.map(({ signature }) => signature),
    });
    await knex.raw(forget);
    return [`Clusters that stand out: ${found.length}.`];
  },
});
