import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shelfFor, slicesFor, slicesIn } from './font-shelf';

const css = `@font-face { font-family: 'A'; src: url(./files/latin.woff2) format('woff2-variations');
  unicode-range: U+0000-00FF,U+2116; }
@font-face { font-family: 'A'; src: url(./files/arabic.woff2) format('woff2-variations'); unicode-range: U+0600-06ff; }`;

test('the stylesheet of a typeface says which file has which characters', () => {
  expect(slicesIn('a', '/fonts', css)).toEqual([
    { family: 'a', file: '/fonts/files/latin.woff2', ranges: [[0, 0xff], [0x2116, 0x2116]] }, // prettier-ignore
    { family: 'a', file: '/fonts/files/arabic.woff2', ranges: [[0x600, 0x6ff]] },
  ]);
});

test('a text takes only the files that it needs, from the first typeface that has the character', () => {
  const shelf = [...slicesIn('a', '/a', css), ...slicesIn('b', '/b', css)];
  expect(slicesFor('Plain №', shelf).map(({ file }) => file)).toEqual(['/a/files/latin.woff2']);
  expect(slicesFor('\u{10FFFD}', shelf)).toEqual([]);
});

test.each([
  ['en', 'Free them'],
  ['ru', 'Свободу им'],
  ['uk', 'Свободу їм ґ'],
  ['el', 'Ελευθερία'],
  ['vi', 'Tự do cho họ'],
  ['ar', 'الحرية لهم'],
  ['fa', 'آزادی گچپژ'],
  ['he', 'חופש להם'],
  ['ka', 'თავისუფლება'],
  ['hy', 'Ազատություն'],
  ['hi', 'उन्हें आज़ाद करो'],
  ['bn', 'তাদের মুক্ত করো'],
  ['th', 'ปล่อยพวกเขา'],
  ['am', 'ነፃ አውጧቸው'],
  ['zh', '释放他们'],
  ['ja', '彼らを自由に'],
  ['ko', '그들을 석방하라'],
])('the typefaces have every character of a text in %s', (locale, text) => {
  const slices = slicesFor(text, shelfFor(locale));
  for (const letter of text)
    expect({ letter, slices: slicesFor(letter, slices).length }).toEqual({ letter, slices: 1 });
  for (const { file } of slices) expect(existsSync(file)).toBe(true);
});

test('a Chinese character is written as in Japan for readers of Japanese', () => {
  expect(slicesFor('直', shelfFor('ja')).map(({ family }) => family)).toEqual(['noto-sans-jp']);
  expect(slicesFor('直', shelfFor('zh-Hans')).map(({ family }) => family)).toEqual(['noto-sans-sc']);
});
