import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locale } from '../../../../../contract/signature';
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

  test.each(['', 'f', 'français', 'fr_FR', 'a-b', 'en-', 'fr-FR-FR', 'sh-BA-1996-fonipa'])('is not %j', (typed) => {
    expect(typedLanguage(typed, 'en')).toBeNull();
  });
});

const near = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^ ?[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-[a-zA-Z]{2})?(-[a-z0-9]{4,8})? ?$/),
);

test('whatever is typed, it is no language or has the code that the standard and the contract have, and is typed no better', () => {
  fc.assert(
    fc.property(near, fc.constantFrom('en', 'ar', 'ru', 'xx'), (typed, panel) => {
      const found = typedLanguage(typed, panel);
      if (found === null) return;
      expect(locale.safeParse(found.code).success).toBe(true);
      expect(Intl.getCanonicalLocales(found.code)).toEqual([found.code]);
      expect(typedLanguage(found.code, panel)).toEqual(found);
      expect(typedLanguage(` ${typed.toUpperCase()} `, panel)).toEqual(found);
      expect([found.own, found.inPanel]).not.toContain('');
    }),
    { numRuns: 300 },
  );
});
