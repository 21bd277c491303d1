import type { Banner } from '../../contract/dials';
import type { Site } from '../../contract/pages';
import { fallbackChain } from '../language/fallback-chain';

/** The banner as each public language reads it: its own text, or the next one of its chain. */
export function saidBanner(banner: Banner | null, locales: readonly [string, ...string[]]): Site['banner'] {
  if (!banner) return null;
  const said = locales.flatMap((locale) => {
    const found = fallbackChain(locale, locales[0], locales).find((each) => banner.texts[each] !== undefined);
    return found === undefined ? [] : [[locale, { text: banner.texts[found] ?? '', locale: found }] as const];
  });
  return { kind: banner.kind, texts: Object.fromEntries(said) };
}
