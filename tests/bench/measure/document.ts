import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryDocument, DeliveryDocuments } from '../../../cms/contract/delivery-document.ts';
import { addSignatures } from '../../harness/add-signatures.ts';
import { signInToAdmin } from '../../harness/editor.ts';
import { idleMemory, memoryOf } from '../processes.ts';
import { median } from '../rounds.ts';
import type { Subject } from '../subject.ts';

export interface MeasuredDocument {
  names: number;
  /** From the order until the desk says that it is ready: the median, and all of them. */
  seconds: number;
  rounds: number[];
  /** Bytes. */
  size: number;
  /** MiB of the CMS, in which the typesetter runs: idle before, and the most while it is made. */
  memory: { idle: number; peak: number; extra: number };
}

interface Made {
  document: DeliveryDocument;
  seconds: number;
  peak: number;
}

const shown = `campaign = $1 and state = 'confirmed' and public_name is not null`;

/** So many confirmed signatures that show a name, in the scripts of the demonstration, among others that show none. */
async function fill(subject: Subject, count: number): Promise<void> {
  const { campaign, query, hub } = subject;
  await subject.empty();
  await addSignatures(hub, count * 3);
  await query(
    `update signatures set display = 'none', public_name = null
      where id in (select id from signatures where ${shown} order by id offset $2)`,
    [campaign, count],
  );
  await subject.settle();
  const [row] = await query<{ names: number }>(`select count(*)::integer as names from signatures where ${shown}`, [
    campaign,
  ]);
  if (row?.names !== count) throw new Error(`Only ${String(row?.names)} signatures show a name.`);
}

type Desk = <T>(path: string, body?: object) => Promise<T>;

/** Requests to the desk, as the panel sends them. */
function deskOf({ hub }: Subject, token: string): Desk {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async <T>(path: string, body?: object) => {
    const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${hub.cms}/signature-desk${path}`, { headers, ...asked });
    if (answer.status !== 200) throw new Error(`${path} was answered ${String(answer.status)}.`);
    return ((await answer.json()) as { data: T }).data;
  };
}

/** Orders a document of the demonstration, waits for it, and removes it. */
async function makeNow(subject: Subject, desk: Desk): Promise<Made> {
  const path = `/campaigns/${subject.campaign}/documents`;
  const why = 'It is measured.';
  const began = performance.now();
  const { id } = await desk<{ id: number }>(path, { locale: 'en', why });
  for (let peak = 0; ;) {
    await pause(100);
    peak = Math.max(peak, memoryOf(subject.processes.cms));
    const document = (await desk<DeliveryDocuments>(path)).documents.find((each) => each.id === id);
    if (!document || document.state === 'failed') throw new Error('The document was not made.');
    if (document.state !== 'ready') continue;
    const seconds = (performance.now() - began) / 1_000;
    await desk(`/documents/${String(id)}/removal`, { why });
    return { document, seconds, peak };
  }
}

/** The document for the addressee, a few times over: the first has to read the fonts from the disk. */
export async function documentOfMany(subject: Subject, count: number, rounds: number): Promise<MeasuredDocument> {
  await fill(subject, count);
  const desk = deskOf(subject, await signInToAdmin(subject.hub));
  const idle = await idleMemory(subject.processes.cms);
  const made: Made[] = [];
  for (let round = 0; round < rounds; round += 1) made.push(await makeNow(subject, desk));
  const [{ document }] = made as [Made, ...Made[]];
  if (document.names !== count) throw new Error(`The document holds ${String(document.names)} names.`);
  const times = made.map(({ seconds }) => seconds);
  const peak = Math.max(...made.map((each) => each.peak));
  return {
    ...{ names: count, seconds: median(times), rounds: times, size: document.size ?? 0 },
    memory: { idle, peak, extra: peak - idle },
  };
}
