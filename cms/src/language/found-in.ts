import { fallbackChain } from './fallback-chain';

/**
 * The public languages whose readers find a text that is published in some of them: those in whose chain one of these
 * stands. `locales`: every public language, the default one first.
 */
export const foundIn = (published: Iterable<string>, locales: readonly [string, ...string[]]): string[] => {
  const there = new Set(published);
  return locales.filter((locale) => fallbackChain(locale, locales[0], locales).some((each) => there.has(each)));
};
