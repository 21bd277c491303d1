import { expect, test } from 'vitest';
import { sealPreview } from './preview-headers.ts';

const page = () =>
  new Headers({
    'cache-control': 'public, s-maxage=2',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    etag: '"1"',
  });

test('what an address with a preview answers is kept, found and told by nobody', () => {
  const headers = page();
  sealPreview(headers, null);
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.has('etag')).toBe(false);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('a preview may stand in a frame of the panel and of nobody else', () => {
  const headers = page();
  sealPreview(headers, ['https://editors.example', 'http://localhost:1337']);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors https://editors.example http://localhost:1337",
  );
});
