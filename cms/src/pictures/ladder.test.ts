import { expect, test } from 'vitest';
import { drawWidths, lightEnough, widthsFor } from './ladder';

test('a picture is offered in every width that it has, and never wider than it is', () => {
  expect(widthsFor(4000)).toEqual([360, 720, 1080, 1600]);
  expect(widthsFor(1600)).toEqual([360, 720, 1080, 1600]);
  expect(widthsFor(900)).toEqual([360, 720, 900]);
  expect(widthsFor(120)).toEqual([120]);
});

const sizes = (...list: number[]) => {
  const asked: number[] = [];
  const draw = (quality: number) => {
    asked.push(quality);
    return Promise.resolve({ size: list.shift() ?? 1_000_000 });
  };
  return { asked, draw };
};

test('what a phone takes loses quality until it has 60 kB, and no more than it must', async () => {
  const { asked, draw } = sizes(90_000, 60_001, 60_000);
  expect(await lightEnough('image/avif', 1080, draw)).toEqual({ size: 60_000 });
  expect(asked).toEqual([50, 42, 34]);
});

test('what only a desk takes keeps its quality', async () => {
  const { asked, draw } = sizes(300_000);
  expect(await lightEnough('image/webp', 1600, draw)).toEqual({ size: 300_000 });
  expect(asked).toEqual([75]);
});

test('what no quality makes light enough for a phone is not offered', async () => {
  expect(await lightEnough('image/webp', 720, sizes().draw)).toBeNull();
});

test('a picture that is too heavy in every width is made narrower until a phone can take it', async () => {
  const asked: number[] = [];
  const draw = (lightest: number) => (width: number) => {
    asked.push(width);
    return Promise.resolve(width > lightest ? null : { key: `w${width}` });
  };
  expect(await drawWidths([360, 720, 1080], draw(100))).toEqual([{ key: 'w90' }]);
  expect(asked).toEqual([360, 180, 90, 720, 1080]);
  expect(await drawWidths([360, 720, 1080], draw(800))).toEqual([{ key: 'w360' }, { key: 'w720' }]);
  expect(await drawWidths([3], draw(0))).toEqual([]);
});
