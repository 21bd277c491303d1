import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentFacts } from './facts';
import { typeset } from './typeset';

const messages = (locale: string): DocumentFacts['texts'] => {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(__dirname, '../../messages', `${name}.json`), 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(read(locale)).map(([key, text]) => [
      key,
      { locale, text: typeof text === 'string' ? text : (text as { source: string }).source },
    ]),
  );
};

const facts = (locale: string): DocumentFacts => ({
  locale,
  asOf: '2026-11-28T08:00:00Z',
  title: 'A title of the tests',
  addressee: 'Those who decide',
  senders: ['An organisation (Somewhere)'],
  statement: {
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'The text that is signed.' }] }],
    locale: 'en',
    fingerprint: 'a'.repeat(64),
  },
  texts: messages(locale),
  figures: { confirmed: 9, paper: 3, waiting: 2, withdrawn: 1, invalidated: 4, unconfirmed: 0 },
  countries: [{ country: 'FR', confirmed: 9 }],
  revisions: [{ locale: 'en', number: 1, publishedAt: '2026-11-27T08:00:00Z', fingerprint: 'a'.repeat(64), signed: 9 }],
});

const names = [
  'Signer 17',
  '서명자',
  '签署人',
  'サイン',
  'חותם',
  'हस्ताक्षर',
  'ผู้ลงนาม',
  'ხელმომწერი',
  'ստորագրող',
  'ፈራሚ',
  'Υπογράφων',
  '#eval("1") *b* $x$',
  'Подписант 17',
  'موقّع',
  'བོད',
  '\ue000',
];

test.each(['en', 'fr', 'ar', 'ru'])('a document in %s is set, and the same facts make the same bytes', (locale) => {
  const first = typeset(facts(locale), names);
  expect(first.unprintable).toBe(2);
  expect(first.pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.pdf.includes('pdfuaid')).toBe(true);
  expect(typeset(facts(locale), names).pdf.equals(first.pdf)).toBe(true);
});
