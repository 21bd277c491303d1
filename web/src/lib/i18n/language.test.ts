import { expect, test } from 'vitest';
import { canonicalTag, directionOf, languageName } from './language';

test('direction comes from the script of a language', () => {
  expect(['ar', 'fa', 'ur', 'az-Arab', 'he'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ru', 'az', 'ja', 'pt-BR'].map(directionOf)).toEqual(Array(5).fill('ltr'));
});

test('every language is named in itself, as lists are written', () => {
  expect(['fr', 'uk', 'ar'].map((tag) => languageName(tag))).toEqual(['Français', 'Українська', 'العربية']);
  expect(languageName('de', 'fr')).toBe('Allemand');
});

test('a tag in capitals has one right form and nonsense has none', () => {
  expect(canonicalTag('PT-br')).toBe('pt-BR');
  expect(canonicalTag('not a tag')).toBeNull();
});
