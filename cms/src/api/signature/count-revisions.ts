/**
 * SQL: changes the counters of the revisions by the rows of `source`, which has `campaign` and `revision`. It waits
 * for the part `counted` of the same statement, so that whoever changes both kinds of counters locks them in one order.
 */
export const countRevisions = (source: string, change: 'count(*)' | '-count(*)'): string => `
  insert into revision_counts (campaign, revision, confirmed)
  select campaign, revision, ${change} from ${source} where (select count(*) from counted) > 0
   group by campaign, revision order by campaign, revision
  on conflict (campaign, revision) do update set confirmed = revision_counts.confirmed + excluded.confirmed`;
