import type { Language } from '../../../../../contract/desk';

/**
 * The languages there are to translate into: those that the person may write first, each group in the order of its names.
 * The source of documents is one of them where messages have another, the language of the code.
 */
export function toTranslate(languages: readonly Language[]): Language[] {
  const { compare } = new Intl.Collator();
  return languages
    .filter(({ source, progress }) => !source || progress.total > 0)
    .sort((a, b) => Number(b.writable) - Number(a.writable) || compare(a.name, b.name));
}

/** The language of the address, else the first there is; null when there is none. */
export const chosenLanguage = (languages: readonly Language[], asked: string | null): Language | null =>
  languages.find(({ code }) => code === asked) ?? languages.at(0) ?? null;
