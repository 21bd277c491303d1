import type { Texts } from '../api/message/services/texts';
import { directionOf } from './direction';
import { escapeHtml } from './html';
import { format, type Values } from './message';

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

export interface Line {
  text: string;
  locale: string;
  /** A line that leads somewhere. */
  link?: { href: string; button: boolean };
}

interface Speaker {
  line: (key: string, values?: Values) => Line;
  leads: (key: string, href: string, button?: boolean) => Line;
}

/** Says texts by their keys, each in the language it was found in. */
export function speaker(texts: Texts): Speaker {
  const line = (key: string, values: Values = {}): Line => {
    const message = texts[key];
    if (!message) throw new Error(`There is no text ${key}`);
    return { text: format(message, values), locale: message.locale };
  };
  return { line, leads: (key, href, button = false) => ({ ...line(key), link: { href, button } }) };
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
export function writeLetter(locale: string, subject: string, lines: readonly Line[]): Mail {
  const language = `lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"`;
  const body = lines.map((line) => htmlLine(line, locale)).join('\n');
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
