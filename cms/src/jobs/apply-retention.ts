import type { Knex } from 'knex';
import { keptCampaigns, noteClosings } from '../api/campaign/closings';
import { dayOf } from '../api/campaign/season';
import type { Chore, Report } from './chores';
import { inPortions } from './in-portions';
import { closedOn, isOver } from './keeping-time';

/** SQL: of signatures of which there is still something to erase. */
const isKept = 'num_nonnulls(sealed, network_tag, domain_tag) > 0';

/**
 * What was typed goes, and with it the marks of network and domain and the index of the address: random bytes stand in its
 * place, since it must be there and must be no other's. The row stays, for the count; so do a name its owner chose to show,
 * who can still take it away, and a comment that was published. One on which nobody decided is decided by this: there is
 * nothing left to read.
 */
const erase = `
  update signatures set sealed = null, address_index = uuid_send(gen_random_uuid()),
         network_tag = null, domain_tag = null, updates = false, comment = nullif(comment, 'undecided'),
         updated_at = now() at time zone 'utc'
   where id in (select id from signatures where campaign = ? and ${isKept}
                 order by id limit ? for update skip locked)`;

async function eraseAll(knex: Knex, campaign: string): Promise<number> {
  return inPortions(async (most) => (await knex.raw<{ rowCount: number }>(erase, [campaign, most])).rowCount);
}

async function countAll(knex: Knex, campaign: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: { due: number }[] }>(
    `select count(*)::integer as due from signatures where campaign = ? and ${isKept}`,
    [campaign],
  );
  return rows[0]?.due ?? 0;
}

/** Scans show names and hands, and are kept no longer than what the same people typed; their number stays. */
const withScans = `id in (select scan from paper_entries where scan is not null) and campaign = ?`;

async function scansOf(knex: Knex, campaign: string, dryRun: boolean): Promise<number> {
  if (!dryRun)
    return (await knex.raw<{ rowCount: number }>(`delete from paper_scans where ${withScans}`, [campaign])).rowCount;
  const { rows } = await knex.raw<{ rows: [{ due: number }] }>(
    `select count(*)::integer as due from paper_scans where ${withScans}`,
    [campaign],
  );
  return rows[0].due;
}

async function apply(knex: Knex, dryRun: boolean): Promise<Report> {
  const today = dayOf(new Date());
  const campaigns = await keptCampaigns(knex);
  if (!dryRun) await noteClosings(knex, campaigns, today);
  const over = campaigns.filter((each) => isOver(each, today));
  const lines: string[] = [];
  for (const each of over) {
    const number = await (dryRun ? countAll : eraseAll)(knex, each.campaign);
    const scans = await scansOf(knex, each.campaign, dryRun);
    if (number + scans === 0) continue;
    const since = `closed on ${closedOn(each, today) ?? today}, kept for ${each.retentionDays ?? 0} days`;
    const done = dryRun ? 'to erase' : 'erased';
    const ofPaper = scans === 0 ? '' : ` Scans of sheets ${done}: ${scans}.`;
    lines.push(`${each.slug}: ${since}. Signatures ${done}: ${number}.${ofPaper}`);
  }
  return lines.length > 0 ? lines : ['No campaign has signatures that it no longer keeps.'];
}

/** Data are kept no longer than they serve what they were given for (GDPR art. 5(1)(e)): each campaign says how long. */
export const applyRetention = (knex: Knex): Chore => ({
  name: 'apply-retention',
  cron: '41 3 * * *',
  work: (dryRun) => apply(knex, dryRun),
});
