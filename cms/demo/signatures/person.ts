import type { displays } from '../../contract/signature';
import { crowds, type Crowd } from './crowds';
import { oneOf, type Draw } from './random';

/** Somebody who signs in the demonstration: believable, and nobody. */
export interface Person {
  name: string;
  place: string;
  country: string;
  locale: string;
  display: (typeof displays)[number];
  updates: boolean;
}

const total = crowds.reduce((sum, { share }) => sum + share, 0);

function crowdOf(draw: Draw): Crowd {
  let left = draw() * total;
  return crowds.find(({ share }) => (left -= share) < 0) ?? (crowds[0] as Crowd);
}

/** Half of the people show nothing, which is also how the form starts. */
function displayOf(draw: Draw): Person['display'] {
  const lot = draw();
  if (lot < 0.5) return 'none';
  return lot < 0.65 ? 'initial' : 'full';
}

/** People sign in their own language where the hub has it, else in its default one. */
export function personFrom(draw: Draw, locales: ReadonlySet<string>, defaultLocale: string): Person {
  const crowd = crowdOf(draw);
  return {
    name: `${oneOf(draw, crowd.given)} ${oneOf(draw, crowd.family)}`,
    place: draw() < 0.4 ? oneOf(draw, crowd.places) : '',
    country: oneOf(draw, crowd.countries),
    locale: locales.has(crowd.locale) ? crowd.locale : defaultLocale,
    display: displayOf(draw),
    updates: draw() < 0.35,
  };
}
