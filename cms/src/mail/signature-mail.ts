import type { Texts } from '../api/message/services/texts';
import type { Title } from '../api/signature/campaign-title';
import { directionOf, isolate } from './direction';
import { escapeHtml } from './html';
import { format, type Values } from './message';

/** After signing; when a waiting address signs again; when a confirmed one does; when a confirmed one asks for its link; two days without confirming. */
export type MailKind = 'confirm' | 'againWaiting' | 'again' | 'asked' | 'reminder';

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
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

interface Line {
  text: string;
  locale: string;
  /** A line that leads somewhere. */
  link?: { href: string; button: boolean };
}

const bodyOf = {
  confirm: 'mail.confirmText',
  againWaiting: 'mail.againWaiting',
  again: 'mail.againText',
  asked: 'mail.askedText',
  reminder: 'mail.reminderText',
} as const satisfies Record<MailKind, string>;

const subjectOf = {
  confirm: 'mail.confirmSubject',
  againWaiting: 'mail.confirmSubject',
  again: 'mail.againSubject',
  asked: 'mail.askedSubject',
  reminder: 'mail.reminderSubject',
} as const satisfies Record<MailKind, string>;

/** Nothing of what the signer typed is in here: the form must not become a way to send texts to strangers. */
function linesOf({ kind, texts, title, links, days, locale }: MailParts): { subject: string; lines: Line[] } {
  const shownTitle = directionOf(title.locale) === directionOf(locale) ? title.title : isolate(title.title);
  const line = (key: string, values: Values = {}): Line => {
    const message = texts[key];
    if (!message) throw new Error(`There is no text ${key}`);
    return { text: format(message, values), locale: message.locale };
  };
  const leads = (key: string, href: string, button = false): Line => ({ ...line(key), link: { href, button } });
  const { confirm, code, campaign, mySignature, notMe } = links;
  const lines = [
    line('mail.greeting'),
    line(bodyOf[kind], { title: shownTitle }),
    ...(confirm === null ? [] : [leads('mail.confirmButton', confirm, true), line('mail.confirmExpires', { days })]),
    ...(code === null ? [] : [line('mail.code', { code })]),
    ...(confirm === null ? [] : [line('mail.notYou'), leads('mail.notMe', notMe)]),
    leads('mail.mySignature', mySignature),
    leads('mail.campaignLink', campaign),
    line('mail.footer', { site: line('site.name').text }),
  ];
  return { subject: line(subjectOf[kind], { title: shownTitle }).text, lines };
}

const plain = ({ text, link }: Line): string => (link ? `${text}:\n${link.href}` : text);

const buttonStyle =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#1d1d1d;color:#ffffff;font-weight:600;text-decoration:none';

/** A line that fell back to another language says so, for screen readers and for its direction. */
function htmlLine({ text, locale, link }: Line, mailLocale: string): string {
  const own = locale === mailLocale ? '' : ` lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"`;
  const inner = escapeHtml(text);
  if (!link) return `<p${own}>${inner}</p>`;
  const style = link.button ? ` style="${buttonStyle}"` : '';
  return `<p${own}><a href="${escapeHtml(link.href)}"${style}>${inner}</a></p>`;
}

/** `lang` and `dir` stand on html and body: many mail programs throw the html element away. No picture, no script. */
export function writeMail(parts: MailParts): Mail {
  const { subject, lines } = linesOf(parts);
  const language = `lang="${escapeHtml(parts.locale)}" dir="${directionOf(parts.locale)}"`;
  const body = lines.map((line) => htmlLine(line, parts.locale)).join('\n');
  const style = 'margin:0;padding:24px;max-width:36em;font:16px/1.5 system-ui,sans-serif;text-align:start';
  return {
    subject: subject.replaceAll(/\s+/gu, ' '), // a line break would end the header (RFC 5322 §2.2)
    text: `${lines.map(plain).join('\n\n')}\n`,
    html: `<!doctype html>
<html ${language}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body ${language} style="${style}">
${body}
</body>
</html>
`,
  };
}
