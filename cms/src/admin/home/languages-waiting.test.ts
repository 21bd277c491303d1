import { expect, test } from 'vitest';
import type { Language } from '../../../contract/desk';
import { percentDone, readyToShow, toTranslate, unfinishedTexts } from './languages-waiting';

const language = (
  code: string,
  own: Partial<Omit<Language, 'progress'>>,
  progress: Partial<Language['progress']> = {},
) => ({
  ...{ code, name: code, direction: 'ltr' as const, public: true, source: false, writable: true, ...own },
  progress: { total: 10, missing: 0, outdated: 0, draft: 0, done: 10, ...progress },
});
const codes = (languages: readonly Language[]) => languages.map(({ code }) => code);

test('a translator is told of the own languages with missing or outdated texts, the one with the most first', () => {
  const languages = [
    language('en', { source: true }, { total: 0, done: 0 }),
    language('de', {}, { outdated: 1 }),
    language('fr', {}, { missing: 2, outdated: 2 }),
    language('es', { writable: false }, { missing: 9 }),
    language('uk', {}, { draft: 3 }),
  ];
  expect(codes(toTranslate(languages))).toEqual(['fr', 'de']);
});

test('an editor is told of a language that lacks nothing and is not public', () => {
  const languages = [
    language('fr', {}),
    language('ckb', { public: false }, { outdated: 1 }),
    language('ku', { public: false }, { missing: 1 }),
    language('yi', { public: false }, { total: 0, done: 0 }),
  ];
  expect(codes(readyToShow(languages))).toEqual(['ckb']);
});

test('a language is done only when nothing is left, and an empty one is not', () => {
  expect(unfinishedTexts(language('fr', {}, { draft: 1, done: 9 }))).toBe(1);
  expect(unfinishedTexts(language('fr', {}))).toBe(0);
  expect(percentDone(language('fr', {}, { total: 1000, done: 999 }))).toBe(99);
  expect(percentDone(language('fr', {}))).toBe(100);
  expect(percentDone(language('fr', {}, { total: 0, done: 0 }))).toBe(0);
});
