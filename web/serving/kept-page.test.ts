import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isKnown, keptPage } from './kept-page';

const text = Buffer.from('<!doctype html><title>مرحبا</title>'.repeat(20));
const headers = {
  'content-type': 'text/html',
  vary: 'x',
  date: 'now',
  etag: '"old"',
  'content-length': '1',
  absent: undefined,
};
const valueOf = (flat: string[], name: string) => flat[flat.indexOf(name) + 1];

test('every encoding carries the same page, with its own length and tag', async () => {
  const { variants } = await keptPage(text, headers);
  expect(variants.identity.body).toEqual(text);
  expect(gunzipSync(variants.gzip.body)).toEqual(text);
  expect(brotliDecompressSync(variants.br.body)).toEqual(text);
  const all = Object.values(variants);
  expect(new Set(all.map(({ etag }) => etag)).size).toBe(3);
  for (const { body, etag, headers: own } of all) {
    expect(valueOf(own, 'content-length')).toBe(String(body.length));
    expect(valueOf(own, 'etag')).toBe(etag);
    expect(valueOf(own, 'vary')).toBe('accept-encoding');
    expect(valueOf(own, 'content-type')).toBe('text/html');
  }
});

test('what belongs to one answer is not kept with the page', async () => {
  const { variants } = await keptPage(text, headers);
  expect(variants.br.headers).not.toContain('date');
  expect(variants.br.headers).not.toContain('absent');
  expect(variants.br.headers.filter((name) => name === 'vary' || name === 'etag')).toHaveLength(2);
});

test('who has the page already is told only what a cache needs to go on using it', async () => {
  const { unchanged, etag } = (await keptPage(text, { ...headers, 'cache-control': 'public' })).variants.br;
  expect(unchanged).toEqual(['cache-control', 'public', 'vary', 'accept-encoding', 'etag', etag]);
});

test('the same page has the same tag, another page another', async () => {
  const tag = async (body: string) => (await keptPage(Buffer.from(body), {})).variants.br.etag;
  expect(await tag('a')).toBe(await tag('a'));
  expect(await tag('a')).not.toBe(await tag('b'));
});

test('who has the page is told so, whatever else is in the list', async () => {
  const { br } = (await keptPage(text, {})).variants;
  expect(isKnown(`"other", W/${br.etag}`, br)).toBe(true);
  expect(isKnown('*', br)).toBe(true);
  expect(isKnown('"other"', br)).toBe(false);
  expect(isKnown(undefined, br)).toBe(false);
});
