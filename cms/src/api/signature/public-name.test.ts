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
  ['Sukarno', 'Sukarno'],
  ['王小明', '王小明'],
  ['Jean (Paul)', 'Jean P.'],
  ['Cher !', 'Cher'],
  ['Maria\u00a0Schmidt', 'Maria S.'],
])('%s is shown as %s when only the initial may be', (name, shown) => {
  expect(publicName(name, 'initial')).toBe(shown);
});

test('with the initial only, no more than one letter of the last name is shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (last) => {
      const shown = publicName(`First Second${last.replaceAll(/\s/gu, '')}`, 'initial') ?? '';
      expect(shown).toBe('First S.');
    }),
    { examples: [['b']] },
  );
});
