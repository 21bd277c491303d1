import { expect, test } from 'vitest';
import { mediaUrl, shownImage, variantsOf } from './media';

const updatedAt = '2026-03-01T12:00:00.000+00:00';
const image = {
  url: '/uploads/poster_1a2b.png',
  width: 1600,
  height: 900,
  alternativeText: 'of the file',
  formats: null,
  updatedAt,
};

test('a picture is served from the web’s own origin, wherever the CMS says it is', () => {
  expect(mediaUrl('/uploads/poster_1a2b.png')).toBe('/media/poster_1a2b.png');
  expect(mediaUrl('http://127.0.0.1:1337/uploads/poster_1a2b.png')).toBe('/media/poster_1a2b.png');
});

test('the alternative text of the page’s language is used before that of the file', () => {
  expect(shownImage(image, 'in this language')?.alt).toBe('in this language');
  expect(shownImage(image, null)?.alt).toBe('of the file');
  expect(shownImage({ ...image, alternativeText: null }, null)?.alt).toBe('');
});

test('a picture without a size is not shown', () => {
  expect(shownImage({ ...image, width: null }, '')).toBeNull();
  expect(shownImage(null, '')).toBeNull();
});

test('the address of a picture is another one when the picture is replaced', () => {
  const replaced = { ...image, updatedAt: '2026-03-01T12:00:00.001+00:00' };
  expect(shownImage(image, '')?.url).toMatch(/^\/media\/poster_1a2b\.png\?v=[a-z0-9]+$/);
  expect(shownImage(replaced, '')?.url).not.toBe(shownImage(image, '')?.url);
});

const file = (mime: string, width: number) => ({ mime, width, url: `/uploads/w${String(width)}_a.${mime.slice(6)}` });

test('pages offer the formats that were drawn for them, the narrowest first, and nothing else that lies beside them', () => {
  const formats = {
    thumbnail: file('image/avif', 245),
    avif720: file('image/avif', 720),
    avif360: file('image/avif', 360),
    webp360: file('image/webp', 360),
    webp720: { url: '/uploads/broken' },
    large: file('image/png', 1000),
  };
  expect(variantsOf(formats, 'v1')).toEqual([
    { type: 'image/avif', width: 360, url: '/media/w360_a.avif?v=v1', still: false },
    { type: 'image/webp', width: 360, url: '/media/w360_a.webp?v=v1', still: false },
    { type: 'image/avif', width: 720, url: '/media/w720_a.avif?v=v1', still: false },
  ]);
  for (const none of [null, undefined, 'text', []]) expect(variantsOf(none)).toEqual([]);
});

test('the first frame of a picture that moves is told from the picture', () => {
  expect(variantsOf({ 'still-webp360': file('image/webp', 360) })).toEqual([
    { type: 'image/webp', width: 360, url: '/media/w360_a.webp', still: true },
  ]);
});
