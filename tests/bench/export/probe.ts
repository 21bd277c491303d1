import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { demonstration, signatureBody } from '../../harness/supporter.ts';
import type { Subject } from '../subject.ts';

const every = 50; // milliseconds

const p95 = (values: number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
};

async function timed(request: Promise<Response>, status: number): Promise<number> {
  const began = performance.now();
  const answer = await request;
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Error(`It was answered ${String(answer.status)}.`);
  return performance.now() - began;
}

export interface Waited {
  /** 95th percentile of milliseconds, of a page and of a signature. */
  page: number;
  signature: number;
}

/** Reads the page and signs, twenty times a second, until the work is done: how long people wait meanwhile. */
export async function whileAt<T>({ hub }: Subject, work: () => Promise<T>): Promise<{ result: T; waited: Waited }> {
  const [page, signature]: [number[], number[]] = [[], []];
  const headers = { 'content-type': 'application/json', 'x-hub-secret': hub.webSecret };
  let over = false;
  const ask = async (): Promise<void> => {
    while (!over) {
      const body = JSON.stringify(signatureBody({ email: `probe-${randomUUID()}@example.org` }));
      page.push(await timed(fetch(`${hub.site}/en/${demonstration}`), 200));
      signature.push(await timed(fetch(`${hub.cms}/api/signatures`, { method: 'POST', headers, body }), 202));
      await pause(every);
    }
  };
  const asking = ask();
  const result = await work().finally(() => (over = true));
  await asking;
  return { result, waited: { page: p95(page), signature: p95(signature) } };
}
