import type { Cms } from '#lib/cms/client.ts';
import { keptFresh } from './kept-fresh.ts';
import { directionOf } from './language.ts';
import { bestLocale, localeInPath } from './negotiation.ts';
import type { Reader } from './reader.ts';

export interface Texts {
  readerOf(path: string, acceptLanguage: string | null): Promise<Reader>;
}

/** The languages and interface texts, kept in memory; a page can always be said in some language, even without the CMS. */
export function keepTexts(cms: Cms): Texts {
  const site = keptFresh(() => cms.site());
  const messagesOf = (locale: string) => keptFresh(() => cms.messages(locale));
  // Only public languages become keys, so a client cannot make this grow.
  const messages = new Map<string, ReturnType<typeof messagesOf>>();

  async function readerOf(path: string, acceptLanguage: string | null): Promise<Reader> {
    const answer = await site();
    const locales = answer?.locales ?? ['en'];
    const locale = localeInPath(path, locales) ?? bestLocale(acceptLanguage, locales);
    const dir = directionOf(locale);
    if (!answer) return { locale, dir, locales, messages: {}, consentText: null, known: false };
    const keeper = messages.get(locale) ?? messagesOf(locale);
    messages.set(locale, keeper);
    const texts = await keeper();
    return {
      locale,
      dir,
      locales,
      messages: texts?.messages ?? {},
      consentText: texts?.consentText ?? null,
      known: true,
    };
  }
  return { readerOf };
}
