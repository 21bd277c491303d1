import * as z from 'zod';
import type { SignatureRequest } from '../../../contract/signature';

/** What is sealed: everything a supporter typed. Short keys, since every signature carries them. */
const sealedEntry = z.object({
  n: z.string(),
  e: z.string(),
  p: z.string().default(''),
  a: z.string().default(''),
  c: z.string().default(''),
});

export interface Entry {
  name: string;
  address: string;
  place: string;
  affiliation: string;
  comment: string;
}

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

type Typed = Pick<SignatureRequest, 'name' | 'email' | 'place' | 'affiliation' | 'comment'>;

export function packEntry({ name, email, place, affiliation, comment }: Typed): string {
  return JSON.stringify({ n: name, e: email, p: orNothing(place), a: orNothing(affiliation), c: orNothing(comment) });
}

export function unpackEntry(text: string): Entry {
  const { n, e, p, a, c } = sealedEntry.parse(JSON.parse(text));
  return { name: n, address: e, place: p, affiliation: a, comment: c };
}
