import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mySignature, mySignatureChange } from '../../../contract/my-signature';
import { BodyError } from '../../door/body';
import type { Directory } from '../../door/directory';
import { tokenHash } from '../../seal/token';
import { ownSignature, type OwnDesk } from './own-signature';
import type { Choice, Stored } from './stored';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

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
  return { own, ask, chosen, change: (change: object) => ask('PATCH', JSON.stringify(change)) };
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

const anyToken = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

/** The hashes that are looked for when somebody asks with this header. */
async function lookedFor(authorization: string) {
  const looked: string[] = [];
  const find = (hash: Buffer) => {
    looked.push(hash.toString('hex'));
    return Promise.resolve(null);
  };
  const { status } = await ownSignature({ ...desk().own, find }, 'GET', authorization, '');
  return { status, looked };
}

test('every token is looked for by its own hash, however its header is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyToken,
      fc.constantFrom('Bearer', 'bearer', 'BEARER'),
      fc.nat(3),
      async (own, scheme, blanks) => {
        const header = `${scheme} ${' '.repeat(blanks)}${own}${' '.repeat(blanks)}`;
        expect(await lookedFor(header)).toEqual({ status: 404, looked: [tokenHash(own).toString('hex')] });
      },
    ),
  );
});

test('whatever else stands in the header, nothing is looked for and nothing breaks', async () => {
  const near = fc.stringMatching(/^(Bearer|bearer|Basic) {0,3}[A-Za-z0-9_.~+/ -]{0,30}$/);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: anySign }), near), async (header) => {
      fc.pre(!/^bearer +[A-Za-z0-9_-]{22} *$/i.test(header));
      const { status, looked } = await lookedFor(header);
      expect(looked).toEqual([]);
      expect([401, 404]).toContain(status);
    }),
  );
});

test('whatever body a change has, it is refused and changes nothing, or is one of the contract and changes once', async () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('none', 'full', 'fr', 'xx', true));
  const fields = fc.dictionary(fc.constantFrom('display', 'updates', 'mailLocale', 'name'), value, { maxKeys: 2 });
  const body = fc.oneof(
    fc.string(),
    fc.jsonValue().map((json) => JSON.stringify(json)),
    fields.map((json) => JSON.stringify(json)),
  );
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const { ask, chosen } = desk();
      const status = await ask('PATCH', text).then(
        (answer) => answer.status,
        (error: unknown) => (error instanceof BodyError ? 400 : Promise.reject(error as Error)),
      );
      expect([200, 400]).toContain(status);
      expect(chosen).toHaveLength(status === 200 ? 1 : 0);
      if (status === 200) expect(mySignatureChange.safeParse(JSON.parse(text)).success).toBe(true);
    }),
  );
});
