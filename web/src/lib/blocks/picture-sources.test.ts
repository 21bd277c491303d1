import type { PictureVariant } from 'cms/contract/picture';
import { expect, test } from 'vitest';
import { pictureSources } from './picture-sources.ts';

const variant = (type: PictureVariant['type'], width: number, url = `/media/w${String(width)}.avif?v=1`) => ({
  ...{ type, width, url },
});

test('a browser is offered the smaller format first, each in all its widths', () => {
  const variants = [variant('image/webp', 360), variant('image/avif', 360), variant('image/avif', 720)];
  expect(pictureSources(variants)).toEqual([
    { type: 'image/avif', srcset: '/media/w360.avif?v=1 360w, /media/w720.avif?v=1 720w' },
    { type: 'image/webp', srcset: '/media/w360.avif?v=1 360w' },
  ]);
});

test('what is no picture of ours is not offered', () => {
  expect(pictureSources([variant('image/avif', 360, 'https://elsewhere.example/a.avif')])).toEqual([]);
  expect(pictureSources([])).toEqual([]);
});
