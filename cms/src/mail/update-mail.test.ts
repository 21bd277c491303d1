import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Texts } from '../api/message/services/texts';
import { writeUpdateMail } from './update-mail';

function shipped(locale: string): Texts {
  const file = path.join(__dirname, '../../messages', `${locale}.json`);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | { source: string }>;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, { text: typeof text === 'string' ? text : text.source, locale }]),
  );
}

const parts = {
  locale: 'ar',
  texts: shipped('ar'),
  campaign: { title: 'Freedom', locale: 'en' },
  update: { slug: 'released', title: 'Released\r\nBcc: all@example.org', summary: '<b>Out</b>', locale: 'en' },
  links: {
    update: 'http://localhost:3000/ar/free-them/updates/released',
    mySignature: 'http://localhost:3000/ar/my-signature/BBBBBBBBBBBBBBBBBBBBBB',
    unsubscribe: 'http://localhost:3000/ar/unsubscribe/BBBBBBBBBBBBBBBBBBBBBB',
  },
};

test('news that are not translated say their own language and direction inside the mail', () => {
  const { html } = writeUpdateMail(parts);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<p lang="en" dir="ltr">&lt;b&gt;Out&lt;/b&gt;</p>');
});

test('the mail leads to the update, to the signature and out', () => {
  const { text } = writeUpdateMail(parts);
  for (const link of Object.values(parts.links)) expect(text).toContain(`\n${link}\n`);
});

test('a line break in the title of an update cannot add a header to the mail', () => {
  expect(writeUpdateMail(parts).subject).toBe('Released Bcc: all@example.org');
});
