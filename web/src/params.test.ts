import fc from 'fast-check';
import { locale, slug } from 'cms/contract/signature';
import { expect, test } from 'vitest';
import { params } from './params';

const fits = (name: keyof typeof params, text: string) => {
  const result = params[name]['~standard'].validate(text);
  return !(result instanceof Promise) && result.issues === undefined;
};

test('an address fits exactly when the contract takes its parts', () => {
  const texts = ['en', 'pt-BR', 'zh-Hant-TW', 'e', 'engl', 'en_US', '', 'free', 'free-them', '-free', 'Free', 'a--b'];
  for (const text of [...texts, 'a'.repeat(80), 'a'.repeat(81)]) {
    expect(fits('lang', text)).toBe(locale.safeParse(text).success);
    expect(fits('slug', text)).toBe(slug.safeParse(text).success);
  }
});

test('whatever an address holds, it fits exactly when the contract takes its parts, and stays as it is', () => {
  const near = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,9}){0,4}\n?$/),
    fc.stringMatching(/^[a-z0-9-]{1,90}\n?$/),
    fc.array(fc.stringMatching(/^[a-z0-9]{1,20}$/), { minLength: 1, maxLength: 5 }).map((words) => words.join('-')),
  );
  fc.assert(
    fc.property(near, (text) => {
      expect(fits('lang', text)).toBe(locale.safeParse(text).success);
      expect(fits('slug', text)).toBe(slug.safeParse(text).success);
    }),
    { numRuns: 500 },
  );
});
