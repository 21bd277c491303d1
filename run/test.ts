import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from './build.ts';

interface Totals {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
}

/** What `npm test` runs when nothing is asked for; the faults take as long again and are `npm run test:faults`. */
const usual = ['unit', 'hub', 'start'].flatMap((project) => ['--project', project]);

/**
 * `npm test`: builds what changed, runs the tests, and ends with one line of the real totals. Arguments go to vitest:
 * `npm test -- tests/guarantees/headers.test.ts`.
 */
async function test(): Promise<number> {
  await build((line) => process.stdout.write(`${line}\n`), new AbortController().signal);
  const folder = mkdtempSync(join(tmpdir(), 'hub-totals-'));
  const file = join(folder, 'totals.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const asked = process.argv.slice(2);
  const vitestFile = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitestFile, 'run', ...reports, ...(asked.length > 0 ? asked : usual)];
  const vitest = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number>((ended) => vitest.once('close', (value) => ended(value ?? 1)));
  const totals = JSON.parse(readFileSync(file, 'utf8')) as Totals;
  rmSync(folder, { recursive: true });
  // A file that could not even be loaded has no test that failed, yet is a failure.
  const failed = totals.numFailedTests || (code === 0 ? 0 : Math.max(1, totals.numFailedTestSuites));
  const skipped = totals.numPendingTests ? `, ${String(totals.numPendingTests)} skipped` : '';
  process.stdout.write(`${String(totals.numPassedTests)} passed, ${String(failed)} failed${skipped}\n`);
  return code;
}

process.exit(
  await test().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`);
    return 1;
  }),
);
