import { locale } from '../../../../../contract/signature';

export interface TypedLanguage {
  /** As BCP 47 writes it: `sr-Latn-ME`. */
  code: string;
  /** In its own words, or null when this browser does not know it. */
  own: string | null;
  /** In the language of the panel, or null. */
  inPanel: string | null;
}

/** A browser that does not speak a language would answer in one that it does. */
const nameIn = (speaker: string, code: string): string | null => {
  if (Intl.DisplayNames.supportedLocalesOf([speaker]).length === 0) return null;
  const name = new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' }).of(code) ?? null;
  return name === code ? null : name;
};

/** What somebody has typed as the code of a language, or null while it is none. */
export function typedLanguage(typed: string, panel: string): TypedLanguage | null {
  if (!locale.safeParse(typed.trim()).success) return null;
  try {
    const [code = ''] = Intl.getCanonicalLocales(typed.trim());
    if (!locale.safeParse(code).success) return null; // the standard has a longer name for a few, such as `sh`
    return { code, own: nameIn(code, code), inPanel: nameIn(panel, code) };
  } catch {
    return null;
  }
}
