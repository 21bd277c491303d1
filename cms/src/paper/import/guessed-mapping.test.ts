import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessedMapping } from './guessed-mapping';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

test.each([
  [['Name', 'E-mail address', 'Country'], { name: 0, email: 1, country: 2 }],
  [['Nr.', 'Voller Name', 'E-Mail', 'Ort', 'Zugehörigkeit'], { name: 1, email: 2, place: 3, affiliation: 4 }],
  [['Prénom', 'Nom', 'Courriel', 'Pays'], { name: 1, email: 2, country: 3 }],
  [['Correo electrónico', 'Nombre completo', 'País'], { email: 0, name: 1, country: 2 }],
  [['ФИО', 'Эл. почта', 'Страна', 'Комментарий'], { name: 0, email: 1, country: 2, comment: 3 }],
  [['Ім’я', 'Пошта', 'Країна', 'Дата'], { name: 0, email: 1, country: 2, date: 3 }],
  [['الاسم', 'البريد الإلكتروني', 'البلد'], { name: 0, email: 1, country: 2 }],
  [['a', 'b'], {}],
])('the columns %j are understood', (headings, mapping) => {
  expect(guessedMapping(headings)).toEqual(mapping);
});

const known = fc.constantFrom(
  'Name',
  'E-Mail',
  'Country',
  'Zugehörigkeit',
  'Ville',
  'ФИО',
  'Ім’я',
  'الاسم',
  'Fecha',
  'Anzeige',
);
const headings = fc.array(fc.oneof(known, fc.string({ unit: 'grapheme' }), fc.string({ unit: anySign })), {
  maxLength: 12,
});

test('whatever the headings are, each column is one thing at most, and is one of the columns', () => {
  fc.assert(
    fc.property(headings, (columns) => {
      const found = Object.values(guessedMapping(columns));
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((at) => at >= 0 && at < columns.length)).toBe(true);
    }),
  );
});

test('case, accents, blanks and signs in a heading change nothing, nor does a column behind that says the same', () => {
  fc.assert(
    fc.property(
      fc.array(known, { maxLength: 8 }),
      fc.constantFrom('', ' ', '_', '*', ' :'),
      fc.boolean(),
      (columns, sign, capital) => {
        const written = columns.map((heading) => {
          const spelled = Array.from(heading.normalize('NFD')).join(sign === '_' ? sign : '');
          return `${sign}${capital ? spelled.toUpperCase() : spelled.toLowerCase()}${sign}`;
        });
        expect(guessedMapping(written)).toEqual(guessedMapping(columns));
        expect(guessedMapping([...columns, ...columns])).toEqual(guessedMapping(columns));
      },
    ),
  );
});
