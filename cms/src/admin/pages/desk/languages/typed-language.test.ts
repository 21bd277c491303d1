import { describe, expect, test } from 'vitest';
import { typedLanguage } from './typed-language';

describe('the code of a new language', () => {
  test('is shown with its name, in its own words and in those of the panel', () => {
    expect(typedLanguage(' fr', 'de')).toEqual({ code: 'fr', own: 'français', inPanel: 'Französisch' });
    expect(typedLanguage('ckb', 'en')?.inPanel).toBe('Central Kurdish');
  });

  test('is written as the standard writes it', () => {
    expect(typedLanguage('SR-latn-me', 'en')?.code).toBe('sr-Latn-ME');
    expect(typedLanguage('iw', 'en')?.code).toBe('he');
  });

  test('has no name of its own where the browser does not speak the language', () => {
    expect(typedLanguage('tlh', 'en')).toEqual({ code: 'tlh', own: null, inPanel: 'Klingon' });
  });

  test('may be one that the browser has no name for', () => {
    expect(typedLanguage('qaa', 'en')).toEqual({ code: 'qaa', own: null, inPanel: null });
  });

  test.each(['', 'f', 'français', 'fr_FR', 'a-b', 'en-', 'fr-FR-FR'])('is not %j', (typed) => {
    expect(typedLanguage(typed, 'en')).toBeNull();
  });
});
