import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPictureName, mediaAddress } from './media-address';

test('an upload of the CMS is shown under the site’s own origin', () => {
  expect(mediaAddress('/uploads/window_1a2b.svg')).toBe('/media/window_1a2b.svg');
  expect(mediaAddress('http://127.0.0.1:1337/uploads/window.webp')).toBe('/media/window.webp');
});

test('a picture of a third party is not shown, since it would see who reads', () => {
  expect(mediaAddress('https://tracker.example/pixel.gif')).toBeNull();
});

test('a name that leaves the folder, or is no picture, is refused', () => {
  for (const name of [
    '../secrets.env',
    '..%2fa.png',
    'a/b.png',
    '.png',
    'a.html',
    'a.png.exe',
    'a..png',
    '',
    'a.png\0',
  ]) {
    expect(isPictureName(name)).toBe(false);
  }
});

test('an address that the CMS has already turned into one of the site stays as it is', () => {
  expect(mediaAddress('/media/open_window_f6a4901ea9.png')).toBe('/media/open_window_f6a4901ea9.png');
  expect(mediaAddress('/media/w360_a.avif?v=k2m9')).toBe('/media/w360_a.avif?v=k2m9');
  expect(mediaAddress('/media/a.png?v=<script>')).toBeNull();
  expect(mediaAddress('https://elsewhere.example/media/a.png')).toBeNull();
});

test('whatever the CMS says, a picture lies in the one folder of pictures', () => {
  const piece = fc.constantFrom(
    '/uploads/',
    '/media/',
    '..',
    '/',
    'a',
    '.png',
    '.svg',
    '%2f',
    'https://x',
    '\0',
    '\\',
    ' ',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: piece })), (url) => {
      const address = mediaAddress(url);
      if (address === null) return;
      expect(new URL(address, 'https://site.example').pathname).toMatch(/^\/media\/[^/]+$/);
      expect(address).not.toContain('..');
    }),
  );
});
