import type { PgBoss, QueueOptions } from 'pg-boss';

/** What one run did, for the person who asked for it: sentences without personal data, kept with the job for a week. */
export type Report = readonly string[];

/** Something the hub does by itself, again and again. */
export interface Chore {
  /** Its queue, called like its file. */
  name: string;
  /** When it is due (cron, UTC). */
  cron: string;
  /** Due with every start too: work that a new release may bring. */
  atStart?: boolean;
  /** May be run at any time and any number of times. `dryRun`: only says what it would do, where it can. */
  work: (dryRun: boolean) => Promise<Report>;
}

export interface ChoreData {
  dryRun?: boolean;
}

const queueOptions: QueueOptions = {
  retryLimit: 3,
  retryDelay: 60,
  expireInSeconds: 30 * 60,
  deleteAfterSeconds: 7 * 24 * 60 * 60,
};

/** Due once for all processes (pg-boss claims each occurrence), and made up for once after the hub was off. */
async function takeOn(boss: PgBoss, { name, cron, atStart, work }: Chore): Promise<void> {
  await boss.createQueue(name, { policy: 'exclusive', ...queueOptions });
  await boss.updateQueue(name, queueOptions);
  await boss.schedule(name, cron, null, { missed: 'once' });
  await boss.work<ChoreData | null>(name, { pollingIntervalSeconds: 1 }, async ([job]) => ({
    report: await work(job?.data?.dryRun ?? false),
  }));
  // Where one waits already, this is none.
  if (atStart) await boss.send(name);
}

export async function takeOnChores(boss: PgBoss, chores: readonly Chore[]): Promise<void> {
  for (const chore of chores) await takeOn(boss, chore);
}
