import { expect, test } from 'vitest';
import { mediaUrl, shownImage } from './media';

const image = { url: '/uploads/poster_1a2b.png', width: 1600, height: 900, alternativeText: 'of the file' };

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
