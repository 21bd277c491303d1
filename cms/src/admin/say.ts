import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type english from './translations/en.json';

export type Sentence = keyof typeof english;
export type Say = (sentence: Sentence, values?: Record<string, string | number>) => string;

/** Says a sentence of `translations` in the language of the panel. */
export function useSay(): Say {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
