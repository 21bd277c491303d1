/** What a language is called in another one; its code where `Intl` knows no name. */
export const languageIn = (inLanguage: string, code: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code) ?? code;

export const countryIn = (inLanguage: string, code: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'region' }).of(code) ?? code;
