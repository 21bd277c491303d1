import { expect, test } from 'vitest';
import { mySignature } from '../../../contract/my-signature';
import type { Directory } from '../../door/directory';
import { ownSignature, type OwnDesk } from './own-signature';
import type { Choice, Stored } from './stored';

const bearer = 'Bearer AAAAAAAAAAAAAAAAAAAAAA';
const confirmed: Stored = {
  id: 1,
  campaign: 'doc1',
  state: 'confirmed',
  sealed: Buffer.of(1),
  country: 'FR',
  display: 'full',
  publicName: 'Maria Schmidt',
  updates: false,
  locale: 'pt-BR',
  mailLocale: null,
  signedAt: '2026-11-20T10:00:00Z',
  confirmedAt: '2026-11-20T10:05:00Z',
  consent: 'I agree.',
  consentLocale: 'en',
  source: 'Table at the market',
  collectedOn: '2026-11-19',
  revision: '0123456789abcdef',
  signedText: { number: 2, locale: 'en' },
  mailsSent: 2,
  remindedAt: '2026-11-20T10:03:00Z',
  codeTries: 1,
  commentState: 'refused',
  commentReason: 'off-topic',
  publishedComment: null,
};
const entry = { name: 'Maria Schmidt', address: 'maria@example.org', place: 'Lyon', affiliation: '', comment: 'Yes' };
const directory = {
  locales: new Set(['en', 'fr']),
  defaultLocale: 'en',
  byId: new Map([['doc1', { documentId: 'doc1', slug: 'free-them' }]]),
} as unknown as Directory;

function desk(stored: Stored | null = confirmed) {
  const chosen: Choice[] = [];
  const own: OwnDesk = {
    directory: async () => directory,
    title: async () => ({ title: 'Freedom', locale: 'en' }),
    entry: () => entry,
    find: async () => stored,
    change: async (_, choose) => {
      if (!stored) return null;
      const choice = choose(stored);
      chosen.push(choice);
      return { ...stored, ...choice };
    },
    erase: async () => stored !== null,
  };
  const ask = (method: string, text = '', authorization: string | undefined = bearer) =>
    ownSignature(own, method, authorization, text);
  return { ask, chosen, change: (change: object) => ask('PATCH', JSON.stringify(change)) };
}

test('who holds the token sees everything that is stored, as the contract says', async () => {
  const { data } = mySignature.parse(JSON.parse((await desk().ask('GET')).body));
  expect(data).toMatchObject({
    name: 'Maria Schmidt',
    email: 'maria@example.org',
    comment: 'Yes',
    mailLocale: 'pt-BR',
    commentState: 'refused',
    commentReason: 'off-topic',
    source: 'Table at the market',
    collectedOn: '2026-11-19',
    mailsSent: 2,
    remindedAt: '2026-11-20T10:03:00Z',
    codeTries: 1,
  });
  expect(data.campaign).toEqual({ slug: 'free-them', title: 'Freedom', titleLocale: 'en' });
  expect(data.consent).toEqual({ text: 'I agree.', locale: 'en' });
});

test('a comment that is published is still seen when what was sealed is erased', async () => {
  const { ask } = desk({ ...confirmed, sealed: null, commentState: 'approved', publishedComment: 'Yes' });
  expect(mySignature.parse(JSON.parse((await ask('GET')).body)).data).toMatchObject({ name: '', comment: 'Yes' });
});

test('a signature whose campaign is no longer public can still be seen and withdrawn', async () => {
  const { ask } = desk({ ...confirmed, campaign: 'doc2' });
  expect(mySignature.parse(JSON.parse((await ask('GET')).body)).data.campaign).toBeNull();
  expect((await ask('DELETE')).status).toBe(200);
});

test.each([
  ['none', null],
  ['initial', 'Maria S.'],
  ['full', 'Maria Schmidt'],
])('the public name follows the choice %s at once', async (display, publicName) => {
  const { change, chosen } = desk();
  expect((await change({ display })).status).toBe(200);
  expect(chosen[0]).toMatchObject({ display, publicName });
});

test('before it is confirmed no name is shown, whatever is chosen', async () => {
  const { change, chosen } = desk({ ...confirmed, state: 'waiting', publicName: null });
  await change({ display: 'full' });
  expect(chosen[0]).toMatchObject({ display: 'full', publicName: null });
});

test('what was sealed and is erased by now can only be shown less', async () => {
  const { change, chosen } = desk({ ...confirmed, sealed: null, publicName: 'Maria S.' });
  await change({ display: 'full' });
  await change({ display: 'none' });
  expect(chosen.map(({ publicName }) => publicName)).toEqual(['Maria S.', null]);
});

test('what a change leaves out stays', async () => {
  const { change, chosen } = desk({ ...confirmed, updates: true });
  await change({ mailLocale: 'fr' });
  expect(chosen).toEqual([
    { display: 'full', publicName: 'Maria Schmidt', laterName: 'Maria Schmidt', updates: true, mailLocale: 'fr' },
  ]);
});

test.each([
  [{ display: 'all' }, 'malformed'],
  [{ updates: 'yes' }, 'wrong-type'],
  [{ mailLocale: 'xx' }, 'locale-unknown'],
  [{ state: 'confirmed' }, 'unknown-field'],
])('the change %j is refused and changes nothing', async (wrong, code) => {
  const { change, chosen } = desk();
  const answer = await change(wrong);
  expect(answer.status).toBe(400);
  expect(answer.body).toContain(`"code":"${code}"`);
  expect(chosen).toEqual([]);
});

test('without a token it is 401, and with one that nobody knows 404', async () => {
  const { ask } = desk(null);
  for (const authorization of ['', 'Basic abc', 'Bearer'])
    expect(await ask('GET', '', authorization)).toMatchObject({ status: 401 });
  expect((await ask('GET', '', '')).headers['www-authenticate']).toBe('Bearer');
  for (const method of ['GET', 'DELETE']) expect((await ask(method)).status).toBe(404);
  expect((await ask('PATCH', '{}')).status).toBe(404);
  expect((await ask('GET', '', 'Bearer short')).status).toBe(404);
});
