import { expect, test } from 'vitest';
import { guessedMapping } from './guessed-mapping';

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
