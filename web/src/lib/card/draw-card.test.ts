import { expect, test } from 'vitest';
import { titleStyle, type CardTexts } from './card-layout';
import { cardPainter } from './draw-card';

const paint = cardPainter();
const texts: CardTexts = {
  ...{ title: 'Free them', demand: 'Release them now.', site: 'Campaign Hub', accent: '#8f1d14' },
  ...{ locale: 'en', dir: 'ltr' },
};
/** Width and height stand in the first chunk (PNG §11.2.1). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('a card is a PNG of 1200 by 630', async () => {
  const png = await paint(texts);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(sizeOf(png)).toEqual([1200, 630]);
});

test('every word on it, its colour and its direction make another picture, and the same words the same one', async () => {
  const others: Partial<CardTexts>[] = [
    { title: 'Free us' },
    { demand: 'الحرية لهم' },
    { site: 'Hub' },
    { accent: '#005f8f' },
    { dir: 'rtl' },
  ];
  const pictures = await Promise.all([texts, ...others.map((other) => ({ ...texts, ...other }))].map(paint));
  expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(others.length + 1);
  expect(await paint({ ...texts })).toBe(pictures[0]);
});

test('a character that no typeface has, an emoji and a text of any length make a card all the same', async () => {
  const long = 'Menschenrechtsverteidigerinnen '.repeat(40);
  for (const title of ['\u{10FFFD}\u{1F54A}', long, '彼らを自由に'.repeat(30), ''])
    expect(sizeOf(await paint({ ...texts, title, demand: long }))).toEqual([1200, 630]);
});

test('longer titles are set in smaller letters', () => {
  expect(titleStyle('Free them').fontSize).toBeGreaterThan(titleStyle('Free them all '.repeat(3)).fontSize);
  expect(titleStyle('彼らを自由に彼らを自由に彼ら自由').fontSize).toBe(titleStyle('a'.repeat(32)).fontSize);
});
