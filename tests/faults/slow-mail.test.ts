import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Named } from '../../cms/src/jobs/letters.ts';
import { mailConnections } from '../../cms/src/mail/deliver.ts';
import { signInToAdmin } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { liftLimits } from '../harness/limits.ts';
import { allMailsSent, mailsUnderWay, withDatabase } from './books.ts';
import { signedTogether } from './held-up.ts';
import { namesOf } from './mails-in-hand.ts';
import { SupervisedHub } from './supervised-hub.ts';

let hub: SupervisedHub;
beforeAll(async () => {
  hub = await SupervisedHub.start();
  await liftLimits(hub, await signInToAdmin(hub));
});
afterAll(async () => {
  expect(await hub.stop(), 'processes that are left').toEqual([]);
});

const together = 30;

const accepted = async (count: number): Promise<void> =>
  expect(await signedTogether(hub, count)).toEqual(new Array(count).fill(202));

const onTheirWay = (count: number): Promise<true> =>
  eventually(`${String(count)} mails on their way`, () => Promise.resolve(hub.mails.underWay === count || undefined));

/** While the mail of the first is on its way, the others sign: so their mails wait together, and are taken in hand together. */
async function signedBehindOne(): Promise<void> {
  hub.mails.delay = 8_000;
  await accepted(1);
  await onTheirWay(1);
  await accepted(together);
}

/** The mails that are taken in hand next: those of the four jobs that wait longest (cms/src/jobs/mail-queue.ts). */
const nextInHand = (): Promise<string[]> => namesIn(`state = 'created' order by priority desc, created_on limit 4`);

async function namesIn(which: string): Promise<string[]> {
  const select = `select id, data from jobs.job where name = 'send-confirmation' and ${which}`;
  const { rows } = await withDatabase(hub, (client) => client.query<Named>(select));
  const names = rows.flatMap(namesOf);
  expect(names.length, which).toBeGreaterThan(0);
  return names;
}

/** How often a job was taken up again. */
const retries = (): Promise<number> =>
  withDatabase(hub, async (client) => {
    const { rows } = await client.query<{ most: number }>(
      `select max(retry_count) as most from jobs.job where name = 'send-confirmation'`,
    );
    return rows[0]?.most ?? 0;
  });

/** To whom a mail came since the mail server had so many; everybody here signs once. */
const writtenTo = (before: number): string[] => hub.mails.mails.slice(before).map(({ to }) => to);

function expectEachOnce(before: number): void {
  const written = writtenTo(before);
  expect(written.length).toBe(1 + together);
  expect(new Set(written).size).toBe(1 + together);
}

test('a mail server that takes more than a minute for a batch gets each mail once', async () => {
  const before = hub.mails.mails.length;
  await signedBehindOne();
  const { length: mails } = await nextInHand();
  hub.mails.delay = Math.ceil(75_000 / Math.ceil(mails / mailConnections));
  const lastIsTaken = () => Promise.resolve(writtenTo(before).length > mails || undefined);
  await eventually('last mail of the slow batch', lastIsTaken, 120_000);
  hub.mails.delay = 0; // for those behind this batch: what is on its way keeps its time
  await allMailsSent(hub);
  expectEachOnce(before);
  expect(await retries()).toBe(0);
});

test('on SIGTERM the CMS finishes the batch in hand, and no mail comes twice', async () => {
  const before = hub.mails.mails.length;
  await signedBehindOne();
  hub.mails.delay = 300; // six times this is less than a process has
  await onTheirWay(mailConnections);
  const inHand = await namesIn(`state = 'active'`);
  expect(await hub.terminate('CMS')).toBe('code 0');
  expect(await mailsUnderWay(hub)).toBe(0);
  const came = new Set(hub.mails.mails.map(({ identity }) => identity));
  expect(inHand.filter((name) => !came.has(name))).toEqual([]);
  hub.mails.delay = 0;
  await hub.answers();
  await allMailsSent(hub);
  expectEachOnce(before);
});

test('at a mail server too slow for that it finishes what is on its way, and leaves the others to the next process', async () => {
  const before = hub.mails.mails.length;
  await signedBehindOne();
  hub.mails.delay = 2_000;
  await onTheirWay(mailConnections);
  expect(await hub.terminate('CMS')).toBe('code 0');
  expect(hub.mails.underWay).toBe(0);
  expect(await mailsUnderWay(hub)).toBe(0);
  expect(writtenTo(before).length).toBeLessThan(1 + together);
  hub.mails.delay = 0;
  await hub.answers();
  await allMailsSent(hub);
  expectEachOnce(before);
});
