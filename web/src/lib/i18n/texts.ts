import type { Messages, Site } from 'cms/contract/pages';
import type { Cms } from '#lib/cms/client.ts';
import { keptRenewed } from './kept-renewed.ts';
import { directionOf } from './language.ts';
import { bestLocale, localeInPath } from './negotiation.ts';
import type { Reader } from './reader.ts';

export interface Texts {
  readerOf(path: string, acceptLanguage: string | null): Promise<Reader>;
}

/** The texts of a language as the CMS had them when its texts were in this state, or later. */
interface Spoken extends Messages {
  state: string;
}

/** The languages and interface texts, kept in memory; a page can always be said in some language, even without the CMS. */
export function keepTexts(cms: Cms): Texts {
  // Only public languages become keys, so a client cannot make these grow.
  const spoken = new Map<string, Spoken>();
  const asked = new Map<string, Promise<Spoken | null>>();

  async function learn(locale: string, state: string): Promise<Spoken> {
    const learnt = { ...(await cms.messages(locale)), state };
    spoken.set(locale, learnt);
    return learnt;
  }

  /** One small question; the texts are read again only when they have changed. */
  async function askSite(): Promise<Site> {
    const site = await cms.site();
    for (const locale of spoken.keys()) if (!site.locales.includes(locale)) spoken.delete(locale);
    const outdated = [...spoken].filter(([, { state }]) => state !== site.texts);
    await Promise.all(outdated.map(([locale]) => learn(locale, site.texts)));
    return site;
  }
  const site = keptRenewed(askSite);

  /** The first readers of a language wait for its texts, all for one answer. */
  function textsFor(locale: string, { texts }: Site): Spoken | null | Promise<Spoken | null> {
    const asking = (): Promise<Spoken | null> =>
      learn(locale, texts)
        .catch(() => null) // the CMS client has said so in the log
        .finally(() => asked.delete(locale));
    const found = spoken.get(locale) ?? asked.get(locale) ?? asking();
    if (found instanceof Promise) asked.set(locale, found);
    return found;
  }

  async function readerOf(path: string, acceptLanguage: string | null): Promise<Reader> {
    const known = await site();
    const locales = known?.locales ?? ['en'];
    const locale = localeInPath(path, locales) ?? bestLocale(acceptLanguage, locales);
    const dir = directionOf(locale);
    if (!known) return { locale, dir, locales, messages: {}, consentText: null, known: false };
    const texts = await textsFor(locale, known);
    const { messages = {}, consentText = null } = texts ?? {};
    const { banner, mailsWait } = known;
    const said = banner?.texts[locale];
    const head = banner && said ? { banner: { kind: banner.kind, ...said } } : {};
    return { locale, dir, locales, messages, consentText, known: true, mailsWait, ...head };
  }
  return { readerOf };
}
