import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Encoding } from './accepted-encoding';
import { isKnown, keptPage, type Variant } from './kept-page';

const text = Buffer.from('<!doctype html><title>مرحبا</title>'.repeat(20));
const headers = {
  'content-type': 'text/html',
  vary: 'x',
  date: 'now',
  etag: '"old"',
  'content-length': '1',
  absent: undefined,
};
const bytesOf = ({ body }: Variant) => Buffer.from(body, 'latin1');
const valueOf = (flat: string[], name: string) => flat[flat.indexOf(name) + 1];

test('every encoding carries the same page, with its own length and tag', async () => {
  const { variant } = keptPage(text, headers);
  const [identity, zipped, brotli] = [await variant('identity'), await variant('gzip'), await variant('br')];
  expect(bytesOf(identity)).toEqual(text);
  expect(gunzipSync(bytesOf(zipped))).toEqual(text);
  expect(brotliDecompressSync(bytesOf(brotli))).toEqual(text);
  const all = [identity, zipped, brotli];
  expect(new Set(all.map(({ etag }) => etag)).size).toBe(3);
  for (const { body, etag, headers: own } of all) {
    expect(valueOf(own, 'content-length')).toBe(String(body.length));
    expect(valueOf(own, 'etag')).toBe(etag);
    expect(valueOf(own, 'vary')).toBe('accept-encoding');
    expect(valueOf(own, 'content-type')).toBe('text/html');
  }
});

test('a page is compressed once, however many ask for it at once and later', async () => {
  const { variant } = keptPage(text, headers);
  const [one, other] = await Promise.all([variant('br'), variant('br')]);
  expect(other).toBe(one);
  expect(variant('br')).toBe(one);
});

test('what belongs to one answer is not kept with the page', async () => {
  const { headers: own } = await keptPage(text, headers).variant('br');
  expect(own).not.toContain('date');
  expect(own).not.toContain('absent');
  expect(own.filter((name) => name === 'vary' || name === 'etag')).toHaveLength(2);
});

test('who has the page already is told only what a cache needs to go on using it', async () => {
  const { unchanged, etag } = await keptPage(text, { ...headers, 'cache-control': 'public' }).variant('br');
  expect(unchanged).toEqual(['cache-control', 'public', 'vary', 'accept-encoding', 'etag', etag]);
});

test('the same page has the same tag, another page another', async () => {
  const tag = async (body: string) => (await keptPage(Buffer.from(body), {}).variant('br')).etag;
  expect(await tag('a')).toBe(await tag('a'));
  expect(await tag('a')).not.toBe(await tag('b'));
});

test('who has the page is told so, whatever else is in the list', async () => {
  const brotli = await keptPage(text, {}).variant('br');
  expect(isKnown(`"other", W/${brotli.etag}`, brotli)).toBe(true);
  expect(isKnown('*', brotli)).toBe(true);
  expect(isKnown('"other"', brotli)).toBe(false);
  expect(isKnown(undefined, brotli)).toBe(false);
});

/** RFC 9110 §8.8.3, without the comma, by which a list of tags is parted. */
const tag = fc.stringMatching(/^[!#-+\x2d-~]{0,24}$/).map((own) => `"${own}"`);
const weak = fc.constantFrom('', 'W/');
const list = fc.array(fc.tuple(weak, tag), { maxLength: 5 });

test('a page is known exactly by its own tag, strong or weak, wherever that stands in a list', () => {
  fc.assert(
    fc.property(list, list, tag, weak, fc.constantFrom(',', ', ', ' , '), (before, after, etag, own, comma) => {
      const variant = { etag, body: '', headers: [], unchanged: [] };
      const others = [...before, ...after];
      const listOf = (tags: typeof others) => tags.map((each) => each.join('')).join(comma);
      expect(isKnown(listOf([...before, [own, etag], ...after]), variant)).toBe(true);
      expect(isKnown(listOf(others), variant)).toBe(others.some(([, each]) => each === etag));
    }),
  );
});

test('whatever a client sends, it knows no page whose tag it does not name', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('"W/,* abc')) }), tag, (sent, etag) => {
      fc.pre(!sent.includes(etag) && !sent.includes('*'));
      expect(isKnown(sent, { etag, body: '', headers: [], unchanged: [] })).toBe(false);
    }),
  );
});

test('whatever the page, its bytes come back from every encoding', async () => {
  const encoding = fc.constantFrom<Encoding>('identity', 'gzip', 'br');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), encoding, async (bytes, coding) => {
      const variant = await keptPage(Buffer.from(bytes), {}).variant(coding);
      const opened = { identity: (body: Buffer) => body, gzip: gunzipSync, br: brotliDecompressSync }[coding];
      expect(opened(bytesOf(variant)).equals(bytes)).toBe(true);
      expect(valueOf(variant.headers, 'content-length')).toBe(String(bytesOf(variant).length));
    }),
    { numRuns: 50 },
  );
});
