import type { Preview } from '#lib/preview/preview.ts';
import type { Direction } from './language.ts';
import type { Messages } from './message.ts';

/** What stands at the head of every page, in the language that there is. */
export interface Banner {
  kind: 'notice' | 'alert';
  text: string;
  locale: string;
}

/** Who reads this page: the language, and every interface text in it. */
export interface Reader {
  locale: string;
  dir: Direction;
  /** The public languages, the default one first. */
  locales: string[];
  messages: Messages;
  /** Fingerprint of the consent text in these messages; null while the CMS has never answered. */
  consentText: string | null;
  /** False while the CMS has never answered, so that nobody knows which languages are public. */
  known: boolean;
  banner?: Banner;
  /** Mails are held back for a while. */
  mailsWait?: boolean;
  /** Of a page that is seen before it is public. */
  preview?: Preview;
}
