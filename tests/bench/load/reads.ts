import { Caller } from './caller.ts';
import type { ReadPlan, Result } from './plan.ts';
import { Tally } from './tally.ts';

export function readingOf({ port, path, headers }: Pick<ReadPlan, 'port' | 'path' | 'headers'>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\n${lines.join('')}\r\n`;
}

/** Every kept-alive connection asks again when it has its answer. */
export async function readPages(plan: ReadPlan): Promise<Result> {
  const request = readingOf(plan);
  const callers = Array.from({ length: plan.connections }, () => new Caller(plan.port));
  const tally = new Tally();
  const next = (caller: Caller, done: () => void): void => {
    if (tally.elapsed >= plan.seconds) {
      done();
      return;
    }
    const began = performance.now();
    caller.send(request, (status) => {
      tally.count(status, performance.now() - began);
      if (status === 0) done();
      else next(caller, done);
    });
  };
  await Promise.all(callers.map((caller) => new Promise<void>((done) => next(caller, done))));
  for (const caller of callers) caller.close();
  return tally.result();
}
