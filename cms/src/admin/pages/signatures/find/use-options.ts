import type { SignatureState } from '../../../../../contract/found-signatures';
import { useSay } from '../../../say';
import { useNames } from '../names';
import { useCountries } from '../use-countries';
import { useLocales } from './use-locales';

/** What a signature can be asked for by choosing, each with its name in the language of the panel. */
export function useOptions(states: readonly SignatureState[]) {
  const say = useSay();
  const names = useNames();
  const locales = useLocales();
  return {
    state: states.map((code) => ({ code, name: say(`hub.signatures.find.state.${code}`) })),
    country: useCountries(),
    language: locales
      .map((code) => ({ code, name: names.language(code) }))
      .sort((a, b) => names.inOrder(a.name, b.name)),
  };
}
