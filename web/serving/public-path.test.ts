import { expect, test } from 'vitest';
import { publicPath } from './public-path';

test.each(['/en', '/ar/free-them', '/pt-BR/free-them/updates/one', '/en/free-them/count.json', '/en/privacy'])(
  '%s is a page for everybody',
  (path) => {
    expect(publicPath('GET', path)).toBe(path);
    expect(publicPath('HEAD', path)).toBe(path);
  },
);

test.each([
  '/',
  '/health',
  '/robots.txt',
  '/media/a.avif',
  '/_app/immutable/a.css',
  '/en/confirm/AAAAAAAAAAAAAAAAAAAAAA',
  '/en/my-signature/AAAAAAAAAAAAAAAAAAAAAA/data.json',
  '/en/unsubscribe/AAAAAAAAAAAAAAAAAAAAAA',
  '/en/free-them/challenge',
  '/en/free-them?preview=x',
  '/en/free-them/signed?utm=1&sent',
])('%s is for who asks', (path) => {
  expect(publicPath('GET', path)).toBeNull();
});

test('a form is never kept', () => {
  expect(publicPath('POST', '/en/free-them')).toBeNull();
});

test('a second name of a page is not kept beside it', () => {
  for (const path of ['/en/%66ree-them', '/en//free-them', '/en/free-them/', '/en/FREE-THEM'])
    expect(publicPath('GET', path)).toBeNull();
});

test('the mark of a shared link makes no other page', () => {
  expect(publicPath('GET', '/en/free-them?utm_source=letter&x=afterwards')).toBe('/en/free-them');
});
