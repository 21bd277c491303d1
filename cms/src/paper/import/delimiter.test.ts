import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessedDelimiter } from './delimiter';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

test.each([
  ['name,email,country\r\nA;b,c', ','],
  ['Name;E-Mail;Ort, Land\nx', ';'],
  ['name\temail\tplace', '\t'],
  ['"a,b,c";email\n', ';'],
  ['"a\nb;c;d",email,place\n;;;;', ','],
  ['name', ','],
  ['', ','],
])('the first line %j is parted by %j', (line, delimiter) => {
  expect(guessedDelimiter(line)).toBe(delimiter);
});

const anyText = fc.string({ unit: fc.constantFrom(...Array.from(',;\t"\n\ra é')), maxLength: 40 });
const between = fc.constantFrom(',', ';', '\t');

test('a heading is parted by what it was joined with, whatever stands in its quotes and in the rows below', () => {
  const quoted = anyText.map((text) => `"${text.replaceAll('"', '""')}"`);
  const name = fc.oneof(fc.stringMatching(/^[a-z]*$/), quoted);
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 2, maxLength: 6 }),
      between,
      fc.constantFrom('\n', '\r\n'),
      anyText,
      (names, own, end, below) => {
        expect(guessedDelimiter(names.join(own) + end + below)).toBe(own);
      },
    ),
  );
});

test('whatever comes, it is one of the three, and nothing behind the first line changes it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: anySign })), anyText, (text, below) => {
      expect([',', ';', '\t']).toContain(guessedDelimiter(text));
      fc.pre(!text.includes('"'));
      expect(guessedDelimiter(`${text}\n${below}`)).toBe(guessedDelimiter(text));
    }),
  );
});
