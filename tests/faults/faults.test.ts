import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInToAdmin } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { liftLimits } from '../harness/limits.ts';
import { announcedSeed, seeded } from '../harness/seeded.ts';
import { demonstration, filledIn } from '../harness/supporter.ts';
import { allMailsSent, mailsUnderWay, readBooks, type Books } from './books.ts';
import { askedAndHeldUp } from './held-up.ts';
import { storm, type Interruptions } from './storm.ts';
import { SupervisedHub } from './supervised-hub.ts';
import { Traffic } from './traffic.ts';

let hub: SupervisedHub;
let random: () => number;
beforeAll(async () => {
  random = seeded(announcedSeed('Faults'));
  hub = await SupervisedHub.start();
  await liftLimits(hub, await signInToAdmin(hub));
});
afterAll(async () => {
  expect(await hub.stop(), 'processes that are left').toEqual([]);
});

describe('after the CMS, the site and the database were killed ten times each in the flow of signatures', () => {
  let traffic: Traffic;
  let interruptions: Interruptions;
  let books: Books;
  beforeAll(async () => {
    traffic = new Traffic(hub, random);
    traffic.start();
    interruptions = await storm(hub, traffic, random);
    await traffic.stop();
    await hub.answers();
    await allMailsSent(hub);
    await traffic.confirmTheRest();
    books = await readBooks(hub);
  });
  const isStored = (address: string) => books.rows.has(books.nameOf(address));

  test('there was a flow to speak of', () => {
    expect(Math.min(...Object.values(interruptions.kills))).toBeGreaterThanOrEqual(10);
    expect(traffic.accepted.size).toBeGreaterThan(1_000);
    expect(traffic.confirmed.size).toBeGreaterThan(300);
  });

  test('every 202 is a row, and every row is of somebody who signed', () => {
    expect([...traffic.accepted].filter((address) => !isStored(address))).toEqual([]);
    const signed = new Set([...traffic.tried].map(books.nameOf));
    expect([...books.rows.keys()].filter((index) => !signed.has(index))).toEqual([]);
  });

  test('every confirmation that was answered is counted, once', () => {
    const state = (address: string) => books.rows.get(books.nameOf(address));
    expect([...traffic.confirmed].filter((address) => state(address) !== 'confirmed')).toEqual([]);
    expect(books.counted.confirmed).toBe([...books.rows.values()].filter((each) => each === 'confirmed').length);
  });

  test('the counters equal the rows, for every day and place', () => {
    expect(books.differences).toEqual([]);
  });

  test('every signature got its mail; a second copy only what was in hand when the CMS or its database was cut off', () => {
    const { mails } = hub.mails;
    const identities = Map.groupBy(mails, ({ to }) => to);
    expect([...traffic.tried].filter((address) => isStored(address) && !identities.has(address))).toEqual([]);
    // A copy carries the identity of the first, so that a mailbox can drop it.
    expect([...identities].filter(([, all]) => new Set(all.map(({ identity }) => identity)).size > 1)).toEqual([]);
    const figures = [
      `${String(traffic.accepted.size)} accepted, ${String(traffic.confirmed.size)} confirmed,`,
      `${String(mails.length - identities.size)} mails came twice, of ${String(interruptions.inHand.most)} that were in hand`,
    ];
    process.stdout.write(`Faults: ${figures.join(' ')}\n`);
    const mayCopy = interruptions.inHand.copies();
    const times = [...Map.groupBy(mails, ({ identity }) => identity)].map(([name, all]) => ({
      name,
      came: all.length,
    }));
    expect(times.filter(({ name, came }) => came > 1 + (mayCopy.get(name) ?? 0))).toEqual([]);
  });

  test('nobody was answered anything but “later”, and no part died of the death of another', () => {
    expect(traffic.strange).toEqual([]);
    expect(hub.surprises.filter((end) => /^The (CMS|site)/.test(end))).toEqual([]);
  });
});

describe('on SIGTERM', () => {
  test.each(['CMS', 'site'] as const)('the %s answers all who had asked before it goes', async (part) => {
    const { end, answers } = await askedAndHeldUp(hub, part, 30);
    expect(answers).toEqual(new Array(30).fill(part === 'CMS' ? 202 : 303));
    expect(end).toBe('code 0');
    await hub.answers();
  });

  test('the CMS finishes the mails in hand, and none of them comes twice', async () => {
    hub.mails.delay = 150; // forty mails take more than a second, by the five connections of a process
    const traffic = new Traffic(hub, random);
    traffic.start();
    await traffic.moreAccepted(100);
    await traffic.moreConfirmed(10);
    await eventually('mails in hand', () => Promise.resolve(hub.mails.underWay > 0 || undefined));
    expect(await hub.terminate('CMS')).toBe('code 0');
    expect(hub.mails.underWay).toBe(0);
    expect(await mailsUnderWay(hub)).toBe(0);
    await traffic.stop();
    hub.mails.delay = 0;
    await hub.answers();
    await allMailsSent(hub);
    const came = hub.mails.mails.map(({ to }) => to).filter((to) => traffic.tried.has(to));
    expect(came.filter((to, place) => came.indexOf(to) < place)).toEqual([]);
    expect([...traffic.accepted].filter((to) => !came.includes(to))).toEqual([]);
  });
});

describe('while the CMS is away', () => {
  const folder = join(import.meta.dirname, '..', '..', 'cms', 'messages');
  const sentence = (lang: string): unknown =>
    (JSON.parse(readFileSync(join(folder, `${lang}.json`), 'utf8')) as Record<string, unknown>)['error.unavailable'];

  const languages = ['fr', 'uk', 'ar'];
  const page = (lang: string) => `${hub.site}/${lang}/${demonstration}`;
  beforeAll(async () => {
    for (const lang of languages) expect((await fetch(page(lang))).status).toBe(200);
    await hub.takeAway('CMS');
  });

  test.each(languages)('the form says so in %s, keeps what was typed and says when to come again', async (lang) => {
    const typed = filledIn({ name: 'Zoë Typed', place: 'Typed place', comment: 'Typed comment' });
    const headers = { origin: hub.site };
    const answer = await fetch(page(lang), { method: 'POST', headers, body: new URLSearchParams(typed) });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(sentence(lang));
    for (const field of ['name', 'email', 'place', 'comment']) expect(html).toContain(typed[field]);
  });

  const shown = async (lang: string) => {
    const { status, headers } = await fetch(page(lang));
    return { status, mark: headers.get('cache-status') };
  };

  test.each(languages)(
    'the page in %s goes on being shown, and says that it is older than it should be',
    async (lang) => {
      const stale = { status: 200, mark: expect.stringMatching(/^campaign-hub; hit; ttl=-\d+$/) as unknown };
      await expect.poll(() => shown(lang), { timeout: 10_000 }).toEqual(stale);
      const twenty = await Promise.all(Array.from({ length: 20 }, () => shown(lang)));
      expect(twenty).toEqual(new Array(20).fill(stale));
    },
  );

  test('it comes back, and the pages are fresh within five seconds', async () => {
    await hub.bringBack('CMS');
    const all = () => Promise.all(languages.map(shown));
    await expect.poll(all, { timeout: 5_000 }).toEqual(languages.map(() => ({ status: 200, mark: null })));
  });
});
