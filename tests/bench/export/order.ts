import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from '../processes.ts';
import type { Subject } from '../subject.ts';

interface Ordered {
  state: string;
  total: number;
  seconds: number;
}

export interface Exported {
  rows: number;
  /** From the moment the job takes it to the last byte on the disk. */
  rate: number;
  /** The most that the CMS, in which the workers run, held meanwhile, in MiB. */
  peak: number;
}

/** Orders an export of the demonstration as the panel does, and waits for it. */
export async function exportNow(subject: Subject, token: string, format: 'csv' | 'xlsx'): Promise<Exported> {
  const { hub, campaign, query, processes } = subject;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ campaign, purpose: 'delivery', format, why: 'It is measured.' });
  const answer = await fetch(`${hub.cms}/signature-desk/exports`, { method: 'POST', headers, body });
  if (answer.status !== 202) throw new Error(`The order was answered ${String(answer.status)}.`);
  const { id } = ((await answer.json()) as { data: { id: string } }).data;
  let peak = 0;
  for (;;) {
    await pause(100);
    peak = Math.max(peak, memoryOf(processes.cms));
    const [row] = await query<Ordered>(
      'select state, total, extract(epoch from finished_at - taken_at)::float8 as seconds from exports where id = $1',
      [id],
    );
    if (row?.state === 'ready') {
      await fetch(`${hub.cms}/signature-desk/exports/${id}`, { method: 'DELETE', headers });
      return { rows: row.total, rate: row.total / row.seconds, peak };
    }
    if (row?.state !== 'waiting' && row?.state !== 'running') throw new Error(`The export is ${row?.state ?? 'gone'}.`);
  }
}
