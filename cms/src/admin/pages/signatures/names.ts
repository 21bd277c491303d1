import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** What countries and languages are called in the language of the panel; what `Intl` does not know keeps its code. */
export function useNames() {
  const { locale } = useIntl();
  return useMemo(() => {
    const regions = new Intl.DisplayNames(locale, { type: 'region' });
    const languages = new Intl.DisplayNames(locale, { type: 'language' });
    return {
      country: (code: string): string => regions.of(code) ?? code,
      language: (code: string): string => languages.of(code) ?? code,
      inOrder: new Intl.Collator(locale).compare,
    };
  }, [locale]);
}
