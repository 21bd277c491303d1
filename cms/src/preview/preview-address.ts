import { previewParameter } from '../../contract/preview';
import { signPreview, type Shown } from './token';

export interface Previewed extends Shown {
  /** The page itself, after the language: `free-them/updates/day-one`. It lies at its place or below it. */
  path: string;
}

interface Signer {
  /** Origin of the site. */
  site: string;
  /** The secret that site and CMS share. */
  secret: string;
}

/** The address under which somebody sees a page before it is public. */
export function previewAddress({ site, secret }: Signer, { path, ...shown }: Previewed, now: Date): string {
  const address = new URL(['', shown.locale, ...(path === '' ? [] : [path])].join('/'), site);
  address.searchParams.set(previewParameter, signPreview(secret, shown, now));
  return address.href;
}
