import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureIn } from './figure';
import { say } from './message';

const locales = ['ar', 'de', 'es', 'fr', 'ru', 'uk'];
const textIn = (locale: string) => {
  const file = new URL(`../../../../cms/messages/${locale}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)['campaign.count'] ?? '';
};

test.each(locales)(
  'the count of a campaign is found in its sentence, and the sentence stays whole, in %s',
  (locale) => {
    const messages = { 'campaign.count': { text: textIn(locale), locale } };
    for (const count of [5, 12, 1_234, 1_000_000]) {
      const { text } = say(messages, 'campaign.count', { count });
      const found = figureIn(text, locale, count);
      expect(found && found.before + found.figure + found.after).toBe(text);
      expect(found?.figure).toBe(new Intl.NumberFormat(locale).format(count));
    }
  },
);

test('a number that is said in words has no figure', () => {
  expect(figureIn('Nobody has signed yet.', 'en', 0)).toBeNull();
});
