import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { say, type Messages } from './message.ts';
import { numberForms } from './number-forms.ts';

const languages = ['en', 'ar', 'de', 'es', 'fr', 'ru', 'uk'];

function messagesIn(locale: string): Messages {
  const file = new URL(`../../../../cms/messages/${locale}.json`, import.meta.url);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | { source: string }>;
  const texts = Object.entries(stored).map(([key, one]) => [
    key,
    { text: typeof one === 'string' ? one : one.source, locale },
  ]);
  return Object.fromEntries(texts) as Messages;
}

const filled = ({ lang, none, texts }: ReturnType<typeof numberForms>, number: number) =>
  number === 0
    ? none
    : texts[new Intl.PluralRules(lang).select(number)]?.replace('{}', new Intl.NumberFormat(lang).format(number));

test.each(languages)('in %s, whatever the number, a script says what the page would have said', (locale) => {
  const messages = messagesIn(locale);
  for (const key of ['campaign.count', 'campaign.waiting'] as const) {
    const forms = numberForms((count) => say(messages, key, { count }));
    for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 100, 102, 1_234, 1_000_000, 2_000_000])
      expect({ count, text: filled(forms, count) }).toEqual({ count, text: say(messages, key, { count }).text });
  }
});

test('a text with a second number keeps that, even where it is the number of a sample', () => {
  for (const goal of [100, 1_000_000]) {
    const forms = numberForms((count) => say(messagesIn('en'), 'campaign.progress', { count, goal }));
    expect(filled(forms, 7)).toBe(say(messagesIn('en'), 'campaign.progress', { count: 7, goal }).text);
  }
});

test('a text that falls back to another language is counted by the rules of that language', () => {
  const forms = numberForms((count) => say({}, 'campaign.count', { count }));
  expect(forms.lang).toBe('en');
  expect(Object.keys(forms.texts).sort()).toEqual(['one', 'other']);
});

test('whatever the number, a script says in every language what the page would have said', () => {
  const speech = languages.map((locale) => {
    const messages = messagesIn(locale);
    const told = (count: number) => say(messages, 'campaign.count', { count });
    return { locale, told, forms: numberForms(told) };
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...speech),
      fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat()),
      ({ locale, told, forms }, count) => {
        expect({ locale, count, text: filled(forms, count) }).toEqual({ locale, count, text: told(count).text });
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever a translator writes around the number, a script says it whole or leaves it out', () => {
  const words = fc.stringMatching(/^[a-z .,]{0,12}$/);
  fc.assert(
    fc.property(words, words, words, fc.nat(2_000), (before, behind, one, count) => {
      const told = (number: number) => ({
        text: number === 1 ? one : `${before}${new Intl.NumberFormat('en').format(number)}${behind}`,
        locale: 'en',
      });
      expect(filled(numberForms(told), count)).toBe(told(count).text);
    }),
  );
});
