import type { PictureVariant } from 'cms/contract/picture';
import { expect, test } from 'vitest';
import { pictureSources } from './picture-sources.ts';

const variant = (
  type: PictureVariant['type'],
  width: number,
  url = `/media/w${String(width)}.avif?v=1`,
): PictureVariant => ({ ...{ type, width, url }, still: false });

test('a browser is offered the smaller format first, each in all its widths', () => {
  const variants = [variant('image/webp', 360), variant('image/avif', 360), variant('image/avif', 720)];
  expect(pictureSources(variants)).toEqual([
    { type: 'image/avif', srcset: '/media/w360.avif?v=1 360w, /media/w720.avif?v=1 720w' },
    { type: 'image/webp', srcset: '/media/w360.avif?v=1 360w' },
  ]);
});

test('a phone, upright or across, is offered nothing that is too heavy for it, in no format', () => {
  const variants = (['image/avif', 'image/webp'] as const).flatMap((type) =>
    [720, 1080, 1081, 1600].map((width) => variant(type, width)),
  );
  const sources = pictureSources(variants);
  const [first, second, ...others] = sources;
  for (const source of [first, second]) {
    expect(source?.media).toBe('(max-width: 640px), (max-height: 480px)');
    expect(source?.srcset).toBe('/media/w720.avif?v=1 720w, /media/w1080.avif?v=1 1080w');
  }
  expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/avif', 'image/webp']);
  for (const { media, srcset } of others) {
    expect(media).toBeUndefined();
    expect(srcset.split(', ')).toHaveLength(4);
  }
});

test('of a picture that moves, only phones and who wants nothing to move are offered the first frame', () => {
  const sources = pictureSources([{ ...variant('image/avif', 360), still: true }]);
  expect(sources).toEqual([
    {
      media: '(max-width: 640px), (max-height: 480px), (prefers-reduced-motion: reduce)',
      ...{ type: 'image/avif', srcset: '/media/w360.avif?v=1 360w' },
    },
  ]);
});

test('what is no picture of ours is not offered', () => {
  expect(pictureSources([variant('image/avif', 360, 'https://elsewhere.example/a.avif')])).toEqual([]);
  expect(pictureSources([])).toEqual([]);
});
