import { countries } from '../../../../contract/country';
import { useNames } from './names';
import type { Option } from './OneOf';

/** The countries by their names in the language of the panel, in its order. */
export function useCountries(): Option[] {
  const names = useNames();
  return countries.map((code) => ({ code, name: names.country(code) })).sort((a, b) => names.inOrder(a.name, b.name));
}
