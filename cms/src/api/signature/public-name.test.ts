import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicName } from './public-name';

test('nothing is shown when nothing may be shown, whatever the name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => publicName(name, 'none') === null));
});

test('the full name is shown as it was typed', () => {
  expect(publicName('محمد عبد الله', 'full')).toBe('محمد عبد الله');
});

test.each([
  ['Maria Schmidt', 'Maria S.'],
  ['Anna Maria von der Heide', 'Anna H.'],
  ['Борис Кагарлицкий', 'Борис К.'],
  ['Олена Їжакевич', 'Олена Ї.'],
  ['محمد عبد الله', 'محمد ا.'],
  ['Ἀριστοτέλης Ὠνάσης', 'Ἀριστοτέλης Ὠ.'],
  ['E\u0301lise E\u0301tienne', 'E\u0301lise E\u0301.'],
  ['राम किशोर', 'राम कि.'],
  ['山田 太郎', '山田 太.'],
  ['Sukarno', 'S.'],
  ['王小明', '王.'],
  ['राम', 'रा.'],
  ['Jean-Pierre Dupont', 'Jean-Pierre D.'],
  ['Jean-Pierre', 'J.'],
  ['Anna O’Neill-Petrova', 'Anna O.'],
  ['Ivan.Petrov', 'Ivan P.'],
  ['Ivan_Petrov', 'Ivan P.'],
  ['Ivan.Petrov (Omsk)', 'Ivan O.'],
  ['Ivan,Petrov', 'Ivan P.'],
  ['Ivan/Petrov', 'Ivan P.'],
  ['M.Schmidt', 'M. S.'],
  ['J.R. Tolkien', 'J. T.'],
  ['Dr. Maria', 'Dr. M.'],
  ['卡尔·马克思', '卡尔 马.'],
  ['カール・マルクス', 'カール マ.'],
  ['Gal·la Pons', 'Gal·la P.'],
  ['O’Neill', 'O.'],
  ['Jean (Paul)', 'Jean P.'],
  ['Cher !', 'C.'],
  ['Maria\u00a0Schmidt', 'Maria S.'],
  ['Maria\u200bSchmidt', 'Maria S.'],
  ['!!', null],
])('%s is shown as %s when only the initial may be', (name, shown) => {
  expect(publicName(name, 'initial')).toBe(shown);
});

/** A word of any script as names have it, of two letters or more. */
const letter = fc
  .integer({ min: 0x41, max: 0x3ffff })
  .map((point) => String.fromCodePoint(point))
  .filter((sign) => /^\p{L}$/u.test(sign));
const word = fc.string({ unit: letter, minLength: 2, maxLength: 12 });
const graphemesOf = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

test('with the initial only, the first name and no more than one letter of the last are shown', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(' ', '.', '_', ', ', '  ', '\u3000', '/'), (first, last, between) => {
      const [initial = ''] = graphemesOf(last);
      expect(publicName(`${first}${between}${last}`, 'initial')).toBe(`${first} ${initial}.`);
    }),
  );
});

test('of a name in one word no more than its first letter is shown, however it is joined', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('-', '’', '\u2011', ''),
      (words, joint) => {
        const whole = words.join(joint);
        expect(publicName(whole, 'initial')).toBe(`${graphemesOf(whole)[0] ?? ''}.`);
      },
    ),
  );
});

test('whatever the name, with the initial only one letter stands behind the first name, and one letter is all of one word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const name = `${one} ${other}`;
      const shown = publicName(name, 'initial');
      if (shown === null) {
        expect(name).not.toMatch(/[\p{L}\p{N}]/u);
        return;
      }
      const [, first = '', initial = ''] = /^(?:(.*) )?(.+)\.$/su.exec(shown) ?? [];
      expect(graphemesOf(initial)).toHaveLength(1);
      expect(name).toContain(first);
      expect(first).not.toMatch(/\s/u);
    }),
  );
});
