import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Crowd, CrowdPlan, Plan, Result } from './load/plan.ts';

/** Runs one round of load in a process of its own. */
export function load(plan: CrowdPlan): Promise<Crowd>;
export function load(plan: Exclude<Plan, CrowdPlan>): Promise<Result>;
export function load(plan: Plan): Promise<Result | Crowd> {
  const child = fork(join(import.meta.dirname, 'load', 'run.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (result) => {
      resolve(result as Result | Crowd);
      child.disconnect();
    });
    child.once('exit', (code) => reject(new Error(`The load ended with exit code ${String(code)}.`)));
    child.send(plan);
  });
}

/** Answers a second; refuses to go on when what came back was not what was asked for. */
export function rateOf(result: Result, status: number | string): number {
  const good = result.statuses[status] ?? 0;
  if (good < result.answered * 0.999) throw new Error(`Answers were ${JSON.stringify(result.statuses)}.`);
  return good / result.seconds;
}
