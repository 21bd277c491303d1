import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import * as z from 'zod';
import { jobSchema } from './src/jobs/boss';

const output = z.object({ report: z.array(z.string()) });
const patience = 30 * 60_000; // milliseconds; as long as the queue gives a job (src/jobs/chores.ts)

/** A scheduled job, now: the running hub does it, as it does by itself, and this says what it reported. */
async function runJob(boss: PgBoss, name: string, dryRun: boolean): Promise<readonly string[]> {
  if (!(await boss.getQueue(name))) throw new Error(`There is no job ${name}, or the hub has not started yet.`);
  const id = await boss.send(name, { dryRun });
  if (id === null) throw new Error(`The job ${name} is running already: try again when it is done.`);
  const until = Date.now() + patience;
  while (Date.now() < until) {
    await pause(200);
    const [job] = await boss.findJobs(name, { id });
    if (job?.state === 'completed') return output.parse(job.output).report;
    if (job?.state === 'failed') throw new Error(`The job ${name} failed: the log of the CMS says why.`);
  }
  throw new Error(`The job ${name} was not done in half an hour: is the hub running?`);
}

async function main([name = '', ...flags]: string[]): Promise<void> {
  const connectionString = process.env['DATABASE_URL'] ?? '';
  const quiet = { supervise: false, schedule: false, migrate: false, createSchema: false };
  const boss = new PgBoss({ connectionString, schema: jobSchema, max: 1, ...quiet });
  boss.on('error', () => undefined); // what fails is thrown to whoever asked for it
  try {
    await boss.start();
    for (const line of await runJob(boss, name, flags.includes('--dry-run'))) process.stdout.write(`${line}\n`);
  } finally {
    await boss.stop({ graceful: false });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The job could not be run.'}\n`);
  process.exitCode = 1;
});
