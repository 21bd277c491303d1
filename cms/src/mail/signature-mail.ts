import type { Texts } from '../api/message/services/texts';
import type { Title } from '../api/signature/campaign-title';
import { directionOf, isolate } from './direction';
import { speaker, writeLetter, type Line, type Mail } from './letter';

/** After signing; when a waiting address signs again; when a confirmed one does; when a confirmed one asks for its link; two days without confirming; after signing elsewhere. */
export type MailKind = 'confirm' | 'againWaiting' | 'again' | 'asked' | 'reminder' | 'imported';

export interface MailLinks {
  /** Where the button leads; null when there is nothing to confirm. */
  confirm: string | null;
  /** Six digits for who reads mail on another device; null as well. */
  code: string | null;
  campaign: string;
  /** The page of the signature, for its owner. */
  mySignature: string;
  /** The page that deletes an entry somebody else made. */
  notMe: string;
}

export interface MailParts {
  kind: MailKind;
  locale: string;
  texts: Texts;
  title: Title;
  links: MailLinks;
  days: number;
  /** Where the signature was collected, in words of the campaign; null when it was here. */
  source: string | null;
}

const bodyOf = {
  confirm: 'mail.confirmText',
  againWaiting: 'mail.againWaiting',
  again: 'mail.againText',
  asked: 'mail.askedText',
  reminder: 'mail.reminderText',
  imported: 'mail.importedText',
} as const satisfies Record<MailKind, string>;

const subjectOf = {
  confirm: 'mail.confirmSubject',
  againWaiting: 'mail.confirmSubject',
  again: 'mail.againSubject',
  asked: 'mail.askedSubject',
  reminder: 'mail.reminderSubject',
  imported: 'mail.importedSubject',
} as const satisfies Record<MailKind, string>;

/** Nothing of what the signer typed is in here: the form must not become a way to send texts to strangers. */
function linesOf({ kind, texts, title, links, days, locale, source }: MailParts): { subject: string; lines: Line[] } {
  const shownTitle = directionOf(title.locale) === directionOf(locale) ? title.title : isolate(title.title);
  const { line, leads } = speaker(texts);
  const { confirm, code, campaign, mySignature, notMe } = links;
  const lines = [
    line('mail.greeting'),
    line(bodyOf[kind], { title: shownTitle, ...(source !== null && { source: isolate(source) }) }),
    ...(confirm === null ? [] : [leads('mail.confirmButton', confirm, true), line('mail.confirmExpires', { days })]),
    ...(code === null ? [] : [line('mail.code', { code })]),
    ...(confirm === null ? [] : [line('mail.notYou'), leads('mail.notMe', notMe)]),
    leads('mail.mySignature', mySignature),
    leads('mail.campaignLink', campaign),
    line('mail.footer', { site: line('site.name').text }),
  ];
  return { subject: line(subjectOf[kind], { title: shownTitle }).text, lines };
}

export function writeMail(parts: MailParts): Mail {
  const { subject, lines } = linesOf(parts);
  return writeLetter(parts.locale, subject, lines);
}
