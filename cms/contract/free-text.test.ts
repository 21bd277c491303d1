import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLink, malformedText } from './free-text';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** Letters and marks of any script, without the half of a pair. */
const letter = fc
  .integer({ min: 0x41, max: 0x3ffff })
  .map((point) => String.fromCodePoint(point))
  .filter((sign) => /^[\p{L}\p{M}\p{N}]$/u.test(sign));
const name = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });

test('a name of any script is taken as it is', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(' ', '-', '’', '\u200c', '. '), (words, between) => {
      const whole = words.join(between);
      expect(malformedText(whole, 120, 'one line')).toBe(whole.length > 120 ? 'too-long' : null);
    }),
  );
});

test.each(['Nguyễn Văn A.', 'J. R. R. Tolkien', 'Mc.Donald', 'Петро О. Іваненко', 'محمد', 'O’Neill', 'Dr. Maria', '5'])(
  '%s is no link',
  (own) => {
    expect(hasLink(own)).toBe(false);
  },
);

test.each([
  'http://x',
  'see HTTPS://example.org',
  'www.example',
  'free.COM',
  'сайт.ru now',
  'bit.ly/abc',
  'пример.рф/а',
])('%s has a link', (text) => {
  expect(hasLink(text)).toBe(true);
});

test('an address of the web is found wherever it stands in a name', () => {
  fc.assert(fc.property(name, fc.webUrl(), (words, url) => hasLink(`${words.join(' ')} ${url} ${words.join(' ')}`)));
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
  for (const text of ['a-'.repeat(50_000), 'a.'.repeat(50_000), 'www'.repeat(50_000)]) hasLink(text.slice(0, 1_000));
  expect(performance.now() - started).toBeLessThan(500);
});
