import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLink, hasVisibleLetter, malformedText } from './free-text';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** Letters and marks of any script, without the half of a pair. */
const letter = fc
  .integer({ min: 0x41, max: 0x3ffff })
  .map((point) => String.fromCodePoint(point))
  .filter((sign) => /^(?!\p{DI})[\p{L}\p{M}\p{N}]$/u.test(sign));
const name = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });

test('a name of any script is taken as it is', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(' ', '-', '’', '\u200c', '. '), (words, between) => {
      const whole = words.join(between);
      expect(malformedText(whole, 120, 'one line')).toBe(whole.length > 120 ? 'too-long' : null);
    }),
  );
});

test.each([
  ...['Nguyễn Văn A.', 'J. R. R. Tolkien', 'J.R. Tolkien', 'J.R.R.Tolkien', 'A.B', 'Mc.Donald', 'St.Clair', 'Dr.No'],
  ...['Петро О. Іваненко', 'П.О.Іваненко', 'محمد', 'د.محمد', 'डॉ.राम', 'O’Neill', 'Dr. Maria', 'Prof.in Maria', '5'],
  ...[
    'David.Li',
    'U.Win',
    'St.Cloud',
    'Daw.Win',
    'Mehmet.Top',
    'ivan.petrov',
    'st.clair',
    'Ma.de los Ángeles',
    'Abd.al-Karim',
  ],
  ...['Dr.med. Maria', 'Mag.art. Maria', 'Martin Luther King Jr.', '卡尔·马克思', 'カール・マルクス'],
])('%s is no link', (own) => {
  expect(hasLink(own)).toBe(false);
});

test.each([
  'http://x',
  'see HTTPS://example.org',
  'www.example',
  'free.COM',
  'сайт.ru now',
  'bit.ly/abc',
  'пример.рф/а',
  ...['casino.shop', 'Casino.Shop', 'spam.top', 'all at casino.de', 'go to bit.ly now', 'free.com.', 'free.com-now'],
  ...['пример.рф', '例子.中国', 'casino。shop', 'ｃａｓｉｎｏ．ｃｏｍ', 'casino.sh\u00adop', 'casino\u200b.\u2060shop'],
])('%s has a link', (text) => {
  expect(hasLink(text)).toBe(true);
});

test('an address of the web is found wherever it stands in a name', () => {
  fc.assert(fc.property(name, fc.webUrl(), (words, url) => hasLink(`${words.join(' ')} ${url} ${words.join(' ')}`)));
});

test('a host with an ending of the web is found wherever it stands, however it is hidden', () => {
  const host = fc.string({ unit: fc.constantFrom(...Array.from('abcxyz019')), minLength: 2, maxLength: 12 });
  const ending = fc.constantFrom('shop', 'SHOP', 'Shop', 'online', 'com', 'top', 'win', 'ly', 'me', 'рф', 'сайт');
  const hidden = fc.constantFrom('', '\u200b', '\u00ad', '\u2060', '\ufe0f');
  const point = fc.constantFrom('.', '．', '。');
  fc.assert(
    fc.property(name, host, hidden, point, ending, (words, own, sign, between, last) => {
      const address = `${own}${sign}${between}${sign}${last}`;
      expect(hasLink(address)).toBe(true);
      expect(hasLink(`${words.join(' ')} ${address} ${words.join(' ')}`)).toBe(true);
    }),
  );
});

test('words of any script with points between them are no link, as long as none is an ending of the web', () => {
  const initial = letter.filter((sign) => /^\p{L}$/u.test(sign));
  const word = fc
    .tuple(initial, fc.string({ unit: letter, minLength: 1, maxLength: 12 }))
    .map((signs) => signs.join(''))
    .filter((each) => !/^[\x20-\x7e]{2}$/.test(each.normalize('NFKC')));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom('.', '. ', '.-'), (words, between) => {
      expect(hasLink(words.join(between))).toBe(false);
    }),
  );
});

test('a word that is an ending of the web too is no link when it is written as a name', () => {
  const title = fc.constantFrom('Dr', 'St', 'Daw', 'Mehmet', 'DR', 'J');
  fc.assert(
    fc.property(title, fc.constantFrom('Top', 'Win', 'Page', 'Me', 'To', 'Co', 'De', 'Al'), (before, own) => {
      expect(hasLink(`${before}.${own}`)).toBe(false);
      expect(hasLink(`${own}.${before}`)).toBe(false);
    }),
  );
});

const unseen = fc.constantFrom(
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f'],
  ...['\u2060', '\u2064', '\u2800', '\u3000', '\u3164', '\ufe0f', '\ufeff', '\uffa0', '\u{e0020}', ' ', '\u00a0'],
);

test('however many signs that nobody sees, they are no letter, and take nothing from one that is there', () => {
  fc.assert(
    fc.property(
      fc.array(unseen, { maxLength: 20 }),
      letter,
      fc.array(unseen, { maxLength: 20 }),
      (before, sign, after) => {
        expect(hasVisibleLetter([...before, ...after].join(''))).toBe(false);
        if (!/\p{M}/u.test(sign)) expect(hasVisibleLetter([...before, sign, ...after].join(''))).toBe(true);
      },
    ),
  );
});

test('a control character, an override of direction or half of a pair is refused wherever it stands', () => {
  const bad = fc.constantFrom('\0', '\u0007', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', '\ufffe', '\ud800');
  fc.assert(
    fc.property(name, bad, name, (before, sign, after) => {
      expect(malformedText(`${before.join('')}${sign}.${after.join('')}`, 500, 'lines')).toBe('malformed');
    }),
  );
});

test('a line break is part of a text and of no line', () => {
  fc.assert(
    fc.property(name, fc.constantFrom('\n', '\r\n', '\t', '\u2028'), (words, lineBreak) => {
      expect(malformedText(words.join(lineBreak), 500, 'lines')).toBeNull();
      expect(malformedText(`${words.join(' ')}${lineBreak}x`, 500, 'one line')).toBe('malformed');
    }),
  );
});

test('whatever comes, it is taken only if PostgreSQL and UTF-8 can hold it, and it is not too long', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), (text, max) => {
      if (malformedText(text, max, 'lines') !== null) return;
      expect(text.length).toBeLessThanOrEqual(max);
      expect(text).not.toContain('\0');
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    }),
  );
});

test('a long text without an end costs no time', () => {
  const started = performance.now();
  for (const text of ['a-', 'a.', 'aa.', 'www', 'a']) hasLink(text.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(500);
});
