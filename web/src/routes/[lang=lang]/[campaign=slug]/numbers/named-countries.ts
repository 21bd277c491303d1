import { kinds, type OfCountry, type Tally } from 'cms/contract/numbers';

/** As many countries as fit into a page of 12 kB beside its days, and more than anybody reads; the JSON has all. */
export const mostNamed = 50;

/** The countries that the table names, and everything else in one line, so that it still adds up. */
export function namedCountries(countries: readonly OfCountry[], others: Tally): { named: OfCountry[]; rest: Tally } {
  const rest = { ...others };
  for (const one of countries.slice(mostNamed)) for (const kind of kinds) rest[kind] += one[kind];
  return { named: countries.slice(0, mostNamed), rest };
}
