import { expect, test } from 'vitest';
import { saidBanner } from './said-banner';

test('each public language has the banner in its own words, or in those of the next one of its chain', () => {
  const texts = { en: 'Soon', ar: 'قريبًا', fr: 'Bientôt' };
  expect(saidBanner({ kind: 'alert', until: null, texts }, ['en', 'ar', 'fr-CA', 'de'])).toEqual({
    kind: 'alert',
    texts: {
      en: { text: 'Soon', locale: 'en' },
      ar: { text: 'قريبًا', locale: 'ar' },
      'fr-CA': { text: 'Soon', locale: 'en' },
      de: { text: 'Soon', locale: 'en' },
    },
  });
  expect(saidBanner(null, ['en'])).toBeNull();
});
