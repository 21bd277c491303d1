import { setTimeout as pause } from 'node:timers/promises';
import { addSignatures } from '../../harness/add-signatures.ts';
import { signInToAdmin } from '../../harness/editor.ts';
import { copyRate } from '../export/copy-alone.ts';
import { exportNow, type Exported } from '../export/order.ts';
import { whileAt, type Waited } from '../export/probe.ts';
import { idleMemory } from '../processes.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import type { Subject } from '../subject.ts';

export interface MeasuredExport {
  rows: number;
  csv: Sides;
  xlsx: Sides;
  /** MiB of the CMS, workers included: idle before, and the most while exporting. */
  memory: { idle: number; peak: number; extra: number };
  /** How long people waited with nothing else to do, and while signatures were exported. */
  quiet: Waited;
  meanwhile: Waited;
}

/** Everybody shows the full name: so of every row what was typed is unsealed, which is the most that an export can have to do. */
const showAll = `
  create function bench_show() returns trigger language plpgsql as $$
    begin new.display := 'full'; new.public_name := coalesce(new.public_name, 'Signer of the bench'); return new; end $$;
  create trigger bench_show before insert on signatures for each row execute function bench_show()`;
const showChosen = 'drop trigger bench_show on signatures; drop function bench_show()';

async function fill(subject: Subject, count: number): Promise<number> {
  await subject.empty();
  await subject.query(showAll);
  await addSignatures(subject.hub, count).finally(() => subject.query(showChosen));
  await subject.settle();
  const [row] = await subject.query<{ rows: number }>(
    `select count(*)::integer as rows from signatures where state = 'confirmed'`,
  );
  return row?.rows ?? 0;
}

/** Both formats against COPY, in turn; then once more with people about. */
export async function exportsVsCopy(subject: Subject, count: number, rounds: number): Promise<MeasuredExport> {
  const rows = await fill(subject, count);
  const token = await signInToAdmin(subject.hub);
  const idle = await idleMemory(subject.processes.cms); // before the first one: a process gives back little of what it once had
  const first = await exportNow(subject, token, 'csv'); // compiles what is hot, and reads the table once
  const peaks = [first.peak];
  const exported = (format: 'csv' | 'xlsx') => async (): Promise<number> => {
    const { rate, peak }: Exported = await exportNow(subject, token, format);
    peaks.push(peak);
    return rate;
  };
  const alone = () => copyRate(subject.hub.databaseUrl, subject.campaign, rows);
  const csv = await sideBySide(rounds, exported('csv'), alone);
  const xlsx = await sideBySide(rounds, exported('xlsx'), alone);
  const peak = Math.max(...peaks);
  const { waited: quiet } = await whileAt(subject, () => pause(5_000));
  const { waited: meanwhile } = await whileAt(subject, () => exportNow(subject, token, 'csv'));
  return { rows, csv, xlsx, memory: { idle, peak, extra: peak - idle }, quiet, meanwhile };
}
