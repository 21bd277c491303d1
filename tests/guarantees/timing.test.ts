import { randomBytes, randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { clientAddressHeader, secretHeader } from '../../cms/contract/caller.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { RawConnection } from '../harness/raw-http.ts';
import { announcedSeed, between, seeded } from '../harness/seeded.ts';
import { postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

const samples = 150;
const kinds = ['new', 'waiting', 'confirmed', 'had all its mails and tries'] as const;
type Kind = (typeof kinds)[number];

interface Way {
  path: string;
  body: (campaign: string, email: string) => object;
  status: number;
  /** Requests under way at once: what waits for a quarter of a second would take minutes one after the other. */
  lanes: number;
}

const ways: [string, Way][] = [
  ['a signature', { path: '', body: (campaign, email) => signatureBody({ campaign, email }), status: 202, lanes: 1 }],
  [
    'who asks for the mail once more',
    { path: '/again', body: (campaign, email) => ({ campaign, email, locale: 'en' }), status: 202, lanes: 8 },
  ],
  [
    'a wrong code',
    { path: '/confirm-code', body: (campaign, email) => ({ campaign, email, code: '000000' }), status: 400, lanes: 8 },
  ],
];

const addresses = () => Array.from({ length: samples }, () => `timing-${randomUUID()}@example.org`);

async function signAll(campaign: string, emails: readonly string[]): Promise<void> {
  for (let at = 0; at < emails.length; at += 50)
    await Promise.all(emails.slice(at, at + 50).map((email) => postSignature(signatureBody({ campaign, email }))));
}

/** Confirms every signature of the campaign that has had one mail only. */
async function confirmFresh(campaign: string): Promise<void> {
  const tokens = await inDatabase(async (query) => {
    const rows = await query('select id from signatures where campaign = $1 and mails_sent = 1', [campaign]);
    const made = rows.map(({ id }) => ({ id, token: randomBytes(16).toString('base64url') }));
    await query(
      `insert into tokens (hash, purpose, signature, expires_at)
       select sha256(token::bytea), 'confirm', id, now() + interval '1 day' from unnest($1::text[], $2::int[]) as made (token, id)`,
      [made.map(({ token }) => token), made.map(({ id }) => id)],
    );
    return made.map(({ token }) => token);
  });
  for (let at = 0; at < tokens.length; at += 50)
    await Promise.all(tokens.slice(at, at + 50).map((token) => postConfirm(token)));
}

const nothingLeft = (campaign: string) =>
  inDatabase((query) => query('update signatures set mails_sent = 5, code_tries = 5 where campaign = $1', [campaign]));

/** A campaign with addresses of every kind. */
async function campaignWithAll() {
  const { slug, documentId } = await newCampaign();
  const emails: Record<Kind, string[]> = {
    new: addresses(),
    waiting: addresses(),
    confirmed: addresses(),
    'had all its mails and tries': addresses(),
  };
  await signAll(slug, emails['had all its mails and tries']);
  await nothingLeft(documentId);
  await signAll(slug, emails.confirmed);
  await confirmFresh(documentId);
  await signAll(slug, emails.waiting);
  return { slug, emails };
}

/** The bytes of one request, from a network of its own. */
function request(path: string, sent: object, random: () => number): Buffer {
  const body = JSON.stringify(sent);
  const network = [1, 2, 3].map(() => between(random, 1, 223)).join('.');
  const lines = [
    `POST /api/signatures${path} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `${secretHeader}: ${inject('hub').webSecret}`,
    `${clientAddressHeader}: ${network}.1`,
    `content-length: ${String(Buffer.byteLength(body))}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** How often an answer to one kind takes longer than one to the other: 0.5 when time tells nothing (Mann and Whitney). */
function longerShare(these: readonly number[], those: readonly number[]): number {
  const wins = these.flatMap((one) => those.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

type Campaign = Awaited<ReturnType<typeof campaignWithAll>>;

/** Asks about every address once, in rounds of each kind in an order of chance, so that all of them meet the same weather. */
async function timesOf({ path, body, status, lanes }: Way, { slug, emails }: Campaign, random: () => number) {
  const times: Record<Kind, number[]> = { new: [], waiting: [], confirmed: [], 'had all its mails and tries': [] };
  const asks = kinds
    .flatMap((kind) => emails[kind].map((email, round) => ({ kind, email, at: round + random() })))
    .toSorted((one, other) => one.at - other.at);
  const lane = async () => {
    const connection = new RawConnection(Number(new URL(inject('hub').cms).port));
    for (let next = asks.shift(); next; next = asks.shift()) {
      const bytes = request(path, body(slug, next.email), random);
      const asked = performance.now();
      expect(await connection.ask(bytes, 10_000)).toBe(status);
      times[next.kind].push(performance.now() - asked);
    }
    connection.drop();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return times;
}

test.each(ways)(
  'the time in which %s is answered does not tell a new address from any that is known',
  { timeout: 240_000 },
  async (what, way) => {
    const times = await timesOf(way, await campaignWithAll(), seeded(announcedSeed('Timing')));
    const said = kinds.map((kind) => {
      const share = longerShare(times[kind], times.new);
      return `${kind} ${median(times[kind]).toFixed(2)} ms (longer than new in ${(share * 100).toFixed(0)} of 100)`;
    });
    process.stdout.write(`Timing of ${what}: ${said.join(', ')}\n`);
    for (const kind of kinds) {
      expect(median(times[kind]) / median(times.new)).toBeGreaterThan(0.8);
      expect(median(times[kind]) / median(times.new)).toBeLessThan(1.25);
      expect(Math.abs(longerShare(times[kind], times.new) - 0.5)).toBeLessThan(0.15);
    }
  },
);
