import { expect, test } from 'vitest';
import { newDocumentId } from './document-id';
import { ownName } from './languages';

test('a language is named in its own words, with a capital where its script has them', () => {
  expect(['en', 'fr', 'ru', 'ar'].map(ownName)).toEqual(['English', 'Français', 'Русский', 'العربية']);
});

test('a document id has the form of Strapi’s own', () => {
  expect(newDocumentId()).toMatch(/^[a-z][a-z0-9]{23}$/);
  expect(newDocumentId()).not.toBe(newDocumentId());
});
