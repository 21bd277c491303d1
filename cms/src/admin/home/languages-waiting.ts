import type { Language } from '../../../contract/desk';

/** Texts of a language that its translators have not finished. */
export const openTexts = ({ progress }: Language): number => progress.missing + progress.outdated;

/** All that is not done, drafts which nobody has published among it. */
export const unfinishedTexts = ({ progress: { total, done } }: Language): number => total - done;

/** Languages whose translator has something to do: those that this person writes, the one with the most first. */
export const toTranslate = (languages: readonly Language[]): Language[] =>
  languages
    .filter((language) => language.writable && openTexts(language) > 0)
    .sort((a, b) => openTexts(b) - openTexts(a));

/** Languages in which nothing is missing, and which readers do not see yet. */
export const readyToShow = (languages: readonly Language[]): Language[] =>
  languages.filter(({ public: shown, progress }) => !shown && progress.total > 0 && progress.missing === 0);

/** Hundredths of a language that are done; 100 only when nothing is left. */
export const percentDone = ({ progress: { done, total } }: Language): number =>
  total === 0 ? 0 : Math.floor((done / total) * 100);
