import { beforeAll, expect, inject, test } from 'vitest';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { newCampaign } from '../../harness/editor.ts';
import { confirmedSupporter } from '../../harness/own-signature.ts';
import {
  byAddress,
  desk,
  linesBy,
  listOf,
  refusedWith,
  storeSignatures,
  wholeList,
} from '../../harness/signature-desk.ts';
import { newAddress } from '../../harness/supporter.ts';

let manager: Colleague;
let token: string;
let campaign: string;
const moment = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString();

beforeAll(async () => {
  manager = await colleague('campaign-manager');
  ({ token } = manager);
  ({ documentId: campaign } = await newCampaign());
  await storeSignatures(
    campaign,
    Array.from({ length: 230 }, (_, number) => ({
      signedAt: moment(number),
      publicName: number % 2 ? `Signer ${String(number)}` : null,
      ...(number === 3 && { country: 'IS', locale: 'fr', publicName: 'Éowyn Testword' }),
      ...(number === 100 && { state: 'invalid' as const }),
      ...(number > 200 && { state: 'waiting' as const, network: '00aa11bb22cc33dd', publicName: null }),
    })),
  );
});

test('the list has every signature once, the newest first, and goes back the way it came', async () => {
  const all = await wholeList(token, { campaign });
  expect(all).toHaveLength(230);
  expect(new Set(all.map(({ id }) => id)).size).toBe(230);
  const moments = all.map(({ signedAt }) => signedAt);
  expect(moments).toEqual([...moments].sort().reverse());
  const first = await listOf(token, { campaign });
  const second = await listOf(token, { campaign, place: first.older });
  const third = await listOf(token, { campaign, place: second.older });
  expect(first.newer).toBeNull();
  expect(await listOf(token, { campaign, place: third.newer })).toMatchObject({ signatures: second.signatures });
  const back = await listOf(token, { campaign, place: second.newer });
  expect(back.signatures).toEqual(first.signatures);
});

test.each([
  [{ state: 'invalid' }, 1],
  [{ state: 'waiting' }, 29],
  [{ state: 'confirmed' }, 200],
  [{ country: 'IS' }, 1],
  [{ country: 'IS', language: 'en' }, 0],
  [{ language: 'fr' }, 1],
  [{ day: '2026-01-02' }, 24],
  [{ day: '2026-01-02', state: 'invalid' }, 0],
  [{ network: '00aa11bb22cc33dd' }, 29],
  [{ network: '00aa11bb22cc33de' }, 0],
  [{ name: 'signer 1' }, 56],
  [{ name: 'ÉOWYN' }, 1],
  [{ name: 'ÉOWYN', country: 'IS' }, 1],
  [{ name: 'ÉOWYN', country: 'FR' }, 0],
  [{ name: 'igner' }, 0],
] as const)('%j finds %d', async (filter, count) => {
  expect(await wholeList(token, { campaign, ...filter })).toHaveLength(count);
});

test('a signature is found by its address however it is written, and by no other', async () => {
  const { documentId } = await newCampaign();
  expect(await byAddress(token, documentId, newAddress())).toEqual([]);
  const { slug, email } = await confirmedSupporter({ name: 'Signer Seventeen', display: 'full' });
  const { data } = (await (
    await fetch(`${inject('hub').cms}/signature-desk/campaigns`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as { data: { documentId: string; slug: string }[] };
  const signed = data.find((each) => each.slug === slug)?.documentId ?? '';
  const [found] = await byAddress(token, signed, ` ${email.toUpperCase()} `);
  expect(found).toMatchObject({ state: 'confirmed', publicName: 'Signer Seventeen', mailsSent: 1, revision: 1 });
  expect(await byAddress(token, documentId, email)).toEqual([]);
});

test('an address is not looked for without saying why, and an unknown field is refused', async () => {
  const lines = await linesBy(manager);
  const asked = { campaign, email: newAddress() };
  expect(refusedWith(await desk(token, 'POST', '/signatures/by-address', asked))).toEqual([400, 'malformed']);
  expect(refusedWith(await desk(token, 'POST', '/signatures/list', { campaign, email: asked.email }))).toEqual([
    400,
    'unknown-field',
  ]);
  expect(await linesBy(manager)).toBe(lines);
});

test('a place that cannot be and a number that no signature has are refused', async () => {
  const place = { towards: 'older', at: 1, id: 1e12 };
  expect((await desk(token, 'POST', '/signatures/list', { campaign, place })).status).toBe(400);
  expect((await desk(token, 'GET', '/signatures/999999999')).status).toBe(404);
  expect((await desk(token, 'GET', '/signatures/99999999999999')).status).toBe(404);
});
