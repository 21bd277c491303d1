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
