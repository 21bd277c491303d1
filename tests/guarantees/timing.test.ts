import { randomBytes, randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { clientAddressHeader, secretHeader } from '../../cms/contract/caller.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { RawConnection } from '../harness/raw-http.ts';
import { announcedSeed, between, seeded } from '../harness/seeded.ts';
import { postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

const samples = 150;
const kinds = ['new', 'waiting', 'confirmed', 'had all its mails'] as const;
type Kind = (typeof kinds)[number];

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

const allMailsHad = (campaign: string) =>
  inDatabase((query) => query('update signatures set mails_sent = 5 where campaign = $1', [campaign]));

/** The bytes of one request, from a network of its own. */
function request(campaign: string, email: string, random: () => number): Buffer {
  const body = JSON.stringify(signatureBody({ campaign, email }));
  const network = [1, 2, 3].map(() => between(random, 1, 223)).join('.');
  const lines = [
    'POST /api/signatures HTTP/1.1',
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

test('the time of an answer does not tell a new address from any that is known', { timeout: 240_000 }, async () => {
  const { slug, documentId } = await newCampaign();
  const emails: Record<Kind, string[]> = {
    new: addresses(),
    waiting: addresses(),
    confirmed: addresses(),
    'had all its mails': addresses(),
  };
  await signAll(slug, emails['had all its mails']);
  await allMailsHad(documentId);
  await signAll(slug, emails.confirmed);
  await confirmFresh(documentId);
  await signAll(slug, emails.waiting);

  const random = seeded(announcedSeed('Timing'));
  const connection = new RawConnection(Number(new URL(inject('hub').cms).port));
  const times: Record<Kind, number[]> = { new: [], waiting: [], confirmed: [], 'had all its mails': [] };
  for (let round = 0; round < samples; round += 1)
    for (const kind of kinds.toSorted(() => random() - 0.5)) {
      const bytes = request(slug, emails[kind][round] ?? '', random);
      const asked = performance.now();
      expect(await connection.ask(bytes, 10_000)).toBe(202);
      times[kind].push(performance.now() - asked);
    }
  connection.drop();
  const said = kinds.map((kind) => {
    const share = longerShare(times[kind], times.new);
    return `${kind} ${median(times[kind]).toFixed(2)} ms (longer than new in ${(share * 100).toFixed(0)} of 100)`;
  });
  process.stdout.write(`Timing: ${said.join(', ')}\n`);
  for (const kind of kinds) {
    expect(median(times[kind]) / median(times.new)).toBeGreaterThan(0.8);
    expect(median(times[kind]) / median(times.new)).toBeLessThan(1.25);
    expect(Math.abs(longerShare(times[kind], times.new) - 0.5)).toBeLessThan(0.15);
  }
});
