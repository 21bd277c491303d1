import { countries } from '../../../../../contract/country';
import type { SignatureState } from '../../../../../contract/found-signatures';
import { useSay } from '../../../say';
import { useNames } from '../names';
import { useLocales } from './use-locales';

/** What a signature can be asked for by choosing, each with its name in the language of the panel. */
export function useOptions(states: readonly SignatureState[]) {
  const say = useSay();
  const names = useNames();
  const locales = useLocales();
  const named = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((code) => ({ code, name: name(code) })).sort((a, b) => names.inOrder(a.name, b.name));
  return {
    state: states.map((code) => ({ code, name: say(`hub.signatures.find.state.${code}`) })),
    country: named(countries, names.country),
    language: named(locales, names.language),
  };
}
