import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Texts } from '../api/message/services/texts';
import { directionOf } from './direction';
import { writeMail, type MailParts } from './signature-mail';

type Shipped = Record<string, string | { source: string }>;

/** The texts as the code ships them. */
function shipped(locale: string): Texts {
  const file = path.join(__dirname, '../../messages', `${locale}.json`);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Shipped;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, { text: typeof text === 'string' ? text : text.source, locale }]),
  );
}

const english: MailParts = {
  kind: 'confirm',
  locale: 'en',
  texts: shipped('en'),
  title: { title: 'Freedom', locale: 'en' },
  links: {
    confirm: 'http://localhost:3000/en/confirm/AAAAAAAAAAAAAAAAAAAAAA',
    code: '012345',
    campaign: 'http://localhost:3000/en/free-them',
    mySignature: 'http://localhost:3000/en/my-signature/BBBBBBBBBBBBBBBBBBBBBB',
    notMe: 'http://localhost:3000/en/my-signature/BBBBBBBBBBBBBBBBBBBBBB/not-me',
  },
  days: 14,
  source: null,
};
const arabic: MailParts = { ...english, locale: 'ar', texts: shipped('ar'), title: { title: 'الحرية', locale: 'ar' } };

test('the first mail has the link in its text and in its HTML', () => {
  const { subject, text, html } = writeMail(english);
  expect(subject).toBe('Please confirm your signature: Freedom');
  expect(text).toContain('\nhttp://localhost:3000/en/confirm/AAAAAAAAAAAAAAAAAAAAAA\n');
  expect(html).toContain('href="http://localhost:3000/en/confirm/AAAAAAAAAAAAAAAAAAAAAA"');
  expect(text).toContain('The link is good for 14 days.');
});

test('an Arabic mail says its language and runs from right to left, on html and on body', () => {
  const { html, text } = writeMail(arabic);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<body lang="ar" dir="rtl"');
  expect(html).not.toMatch(/left|right/);
  expect(text).toContain('14 يومًا'); // Arabic has six plural forms; 14 takes "many"
});

test('who signed elsewhere is told where, and that it does not count yet, in every language', () => {
  const source = 'Street stall, 3 May';
  for (const locale of ['en', 'de', 'fr', 'es', 'ru', 'uk', 'ar']) {
    const { subject, text } = writeMail({ ...english, kind: 'imported', locale, texts: shipped(locale), source });
    expect(text).toContain(`\u2068${source}\u2069`);
    expect(text).toContain('/confirm/');
    expect(subject).toContain('Freedom');
  }
});

const nothingToConfirm = { ...english.links, confirm: null, code: null };

test('who has confirmed already gets no link to confirm and no code', () => {
  const { subject, text } = writeMail({ ...english, kind: 'again', links: nothingToConfirm });
  expect(subject).toBe('You have already signed: Freedom');
  expect(text).not.toContain('/confirm/');
  expect(text).not.toContain('/not-me');
  expect(text).not.toMatch(/\b[0-9]{6}\b/);
});

test('who confirmed and asks for the mail again is not told that somebody signed', () => {
  const { text } = writeMail({ ...english, kind: 'asked', links: nothingToConfirm });
  expect(text).toContain('asked for this mail');
  expect(text).not.toContain('signed “Freedom” again');
});

test('every mail leads to the page of the signature', () => {
  for (const kind of ['confirm', 'againWaiting', 'again', 'asked'] as const)
    expect(writeMail({ ...english, kind }).text).toContain(`\n${english.links.mySignature}\n`);
});

test('the first mail has the code, with its leading nought, and a way to say that it was not me', () => {
  const { text, html } = writeMail(english);
  expect(text).toContain('012345');
  expect(html).toContain('012345');
  expect(text).toContain(`\n${english.links.notMe}\n`);
});

test('who signs again before confirming gets a fresh link and is told so', () => {
  const { text } = writeMail({ ...english, kind: 'againWaiting' });
  expect(text).toContain('not confirmed yet');
  expect(text).toContain('/confirm/');
});

test('a text that fell back to another language carries its own language and direction', () => {
  const texts = { ...arabic.texts, 'mail.notYou': { text: 'If it was not you, do nothing.', locale: 'en' } };
  expect(writeMail({ ...arabic, texts }).html).toContain('<p lang="en" dir="ltr">If it was not you, do nothing.</p>');
});

test('a title of another direction does not reorder the sentence around it', () => {
  const { subject, text } = writeMail({ ...arabic, title: { title: 'Freedom', locale: 'en' } });
  expect(subject).toContain('\u2068Freedom\u2069');
  expect(text).toContain('\u2068Freedom\u2069');
});

test('what an editor or a translator wrote is text in the HTML, never a tag', () => {
  const texts = { ...english.texts, 'mail.greeting': { text: '<img src=x onerror=alert(1)> & "you"', locale: 'en' } };
  const { html } = writeMail({ ...english, texts, title: { title: '<script>alert(1)</script>', locale: 'en' } });
  expect(html).not.toMatch(/<img|<script/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;you&quot;');
});

test('a line break in a title cannot add a header to the mail', () => {
  const { subject } = writeMail({ ...english, title: { title: 'Free\r\nBcc: all@example.org', locale: 'en' } });
  expect(subject).toBe('Please confirm your signature: Free Bcc: all@example.org');
});

test('no mail fetches anything from anywhere', () => {
  for (const parts of [english, arabic]) expect(writeMail(parts).html).not.toMatch(/<img|<link|<style|url\(|src=/);
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ckb', 'rtl'],
  ['uk', 'ltr'],
])('%s runs %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
