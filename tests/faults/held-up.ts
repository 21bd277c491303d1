import { eventually } from '../harness/eventually.ts';
import { demonstration, filledIn, newAddress, signatureBody } from '../harness/supporter.ts';
import { withDatabase } from './books.ts';
import type { SupervisedHub } from './supervised-hub.ts';

type Part = 'CMS' | 'site';

async function statusOf(url: string, request: RequestInit): Promise<number | string> {
  try {
    return (await fetch(url, { method: 'POST', redirect: 'manual', ...request })).status;
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer';
  }
}

function sign(hub: SupervisedHub, part: Part): Promise<number | string> {
  const email = newAddress();
  if (part === 'site') {
    const body = new URLSearchParams(filledIn({ email }));
    return statusOf(`${hub.site}/en/${demonstration}`, { headers: { origin: hub.site }, body });
  }
  const headers = { 'content-type': 'application/json' };
  return statusOf(`${hub.cms}/api/signatures`, { headers, body: JSON.stringify(signatureBody({ email })) });
}

const answersAt = (url: string) => () =>
  fetch(url).then(
    () => true,
    () => undefined,
  );
const silentAt = (url: string) => () =>
  fetch(url).then(
    () => undefined,
    () => true,
  );

/** Signatures are held up by a lock, so that they are surely in hand meanwhile; it goes when `meanwhile` is over. */
async function heldUp<T>(hub: SupervisedHub, part: Part, count: number, meanwhile: (door: string) => Promise<T>) {
  const door = part === 'CMS' ? `${hub.cms}/_health` : `${hub.site}/robots.txt`;
  return withDatabase(hub, async (locking) => {
    await locking.query('begin; lock table signatures in access exclusive mode');
    const asked = Array.from({ length: count }, () => sign(hub, part));
    await eventually('batch that waits', () => batchWaits(hub));
    await eventually('answer to who came later', answersAt(door));
    const then = await meanwhile(door);
    await locking.query('rollback');
    return { answers: await Promise.all(asked), then };
  });
}

/** The part is asked to end while it has them in hand; the lock goes when it takes nobody new any more. */
export async function askedAndHeldUp(hub: SupervisedHub, part: Part, count: number) {
  const { answers, then } = await heldUp(hub, part, count, async (door) => {
    const ended = hub.terminate(part);
    await eventually('closed door', silentAt(door));
    return { ended };
  });
  return { answers, end: await then.ended };
}

/** They are stored at once, so that their mails share jobs. */
export async function signedTogether(hub: SupervisedHub, count: number): Promise<(number | string)[]> {
  const { answers } = await heldUp(hub, 'CMS', count, () => Promise.resolve());
  return answers;
}

const batchWaits = (hub: SupervisedHub): Promise<true | undefined> =>
  withDatabase(hub, async (client) => {
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into signatures%'`;
    return (await client.query(waiting)).rowCount ? true : undefined;
  });
