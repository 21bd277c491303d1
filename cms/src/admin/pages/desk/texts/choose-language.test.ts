import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../../contract/desk';
import { chosenLanguage, toTranslate } from './choose-language';
import { nothing } from './progress';

const language = (code: string, name: string, own: Partial<Language> = {}): Language => ({
  ...{ code, name, direction: 'ltr', public: true, source: false, writable: false, progress: nothing },
  ...own,
});
const all = [
  language('en', 'English', { source: true, writable: true }),
  language('fr', 'Français'),
  language('de', 'Deutsch'),
  language('uk', 'Українська', { writable: true }),
];

describe('the languages of the desk', () => {
  test('start with those that the person may write, and leave out the one that is translated from', () => {
    expect(toTranslate(all).map(({ code }) => code)).toEqual(['uk', 'de', 'fr']);
  });

  test('have the one that is translated from where the messages of the code are translated into it', () => {
    const polish = language('pl', 'Polski', { source: true, progress: { ...nothing, total: 3, missing: 3 } });
    expect(toTranslate([polish, language('fr', 'Français')]).map(({ code }) => code)).toEqual(['fr', 'pl']);
  });

  test('are chosen by the address, and the first one without it', () => {
    const some = toTranslate(all);
    expect(chosenLanguage(some, 'fr')?.code).toBe('fr');
    expect(chosenLanguage(some, 'xx')?.code).toBe('uk');
    expect(chosenLanguage([], null)).toBeNull();
  });
});
