import fc from 'fast-check';
import { displays, locale } from 'cms/contract/signature';
import { expect, test } from 'vitest';
import { readChange } from './change-form.ts';

const form = (fields: Record<string, string>) => ({ fields: new Map(Object.entries(fields)), wrong: null });

test('a box that is not ticked stops the mails', () => {
  const change = { display: 'initial', mailLocale: 'fr' };
  expect(readChange(form(change))).toEqual({ ...change, updates: false });
  expect(readChange(form({ ...change, updates: 'on' }))).toEqual({ ...change, updates: true });
});

test.each([
  ['an empty form', {}],
  ['a choice that is none', { display: 'all', mailLocale: 'fr' }],
  ['a language that is none', { display: 'none', mailLocale: '%' }],
  ['a box that says something else', { display: 'none', mailLocale: 'fr', updates: 'yes' }],
  ['a field nobody knows', { display: 'none', mailLocale: 'fr', state: 'confirmed' }],
])('%s changes nothing', (_, fields) => {
  expect(readChange(form(fields))).toBeNull();
});

test('a form that could not be read changes nothing', () => {
  expect(readChange({ ...form({ display: 'none', mailLocale: 'fr' }), wrong: 'repeated-field' })).toBeNull();
});

const anyText = fc.oneof(fc.string(), fc.constantFrom(...displays, 'fr', 'pt-BR', 'on', '%'));
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('display', 'mailLocale', 'updates') },
  { weight: 1, arbitrary: fc.string() },
);

test('whatever form comes, it changes what it says as a whole, or nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(name, anyText), (fields) => {
      const { display, mailLocale, updates, ...others } = fields;
      const isDisplay = (displays as readonly (string | undefined)[]).includes(display);
      const isWhole = isDisplay && locale.safeParse(mailLocale).success && (updates === undefined || updates === 'on');
      const isOurs = Object.keys(others).length === 0;
      expect(readChange(form(fields))).toEqual(
        isWhole && isOurs ? { display, mailLocale, updates: updates === 'on' } : null,
      );
    }),
    { numRuns: 500 },
  );
});
