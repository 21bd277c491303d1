import { demonstration } from './supporter.ts';

/** The languages that come with the hub, the source first. */
export const shippedLanguages = ['en', 'ar', 'de', 'es', 'fr', 'ru', 'uk'];

/** Every page of the site that anybody may open, below its language. */
export const openPages: readonly string[] = [
  '',
  '/privacy',
  '/interface',
  '/my-signature/erased',
  ...[
    '',
    '/history',
    '/numbers',
    '/sheet',
    '/signatures',
    '/comments',
    '/signed',
    '/thanks',
    '/statements/network-appeal',
    '/updates/fined-and-released',
  ].map((path) => `/${demonstration}${path}`),
];

/** Where there is nothing: an address, and links of mails that nobody was sent. */
export const emptyPlaces: readonly string[] = [
  '/not-here',
  ...['/confirm', '/my-signature'].map((path) => `${path}/${'A'.repeat(22)}`),
];

/** Every page that a mail leads to, below its language. */
export const mailedPages = ({ confirmToken, token }: { confirmToken: string; token: string }): string[] => [
  `/confirm/${confirmToken}`,
  ...['', '/withdraw', '/not-me'].map((path) => `/my-signature/${token}${path}`),
  `/unsubscribe/${token}`,
];
