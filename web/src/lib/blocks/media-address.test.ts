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
  expect(mediaAddress('https://elsewhere.example/media/a.png')).toBeNull();
});
