import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldId, mailFormError, plainCode, readAgain, readCode } from './mail-forms.ts';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const form = (fields: Record<string, string>) => ({ fields: new Map(Object.entries(fields)), wrong: null });

test.each(['012345', '012 345', ' 012-345\n', '٠١٢٣٤٥', '۰۱۲۳۴۵', '０１２３４５'])(
  'a code typed as %j is the code of the mail',
  (typed) => {
    expect(plainCode(typed)).toBe('012345');
  },
);

test('a form with address and code is a request of the contract', () => {
  expect(readCode(form({ email: ' maria@example.org ', code: '012 345' }), 'free-them')).toEqual({
    request: { campaign: 'free-them', email: 'maria@example.org', code: '012345' },
  });
  expect(readAgain(form({ email: 'maria@example.org' }), 'free-them', 'fr')).toEqual({
    request: { campaign: 'free-them', email: 'maria@example.org', locale: 'fr' },
  });
});

test.each([
  ['an empty form', {}, ['error.emailRequired', 'signed.codeInvalid']],
  ['an address that is none', { email: 'maria', code: '012345' }, ['error.emailInvalid']],
  ['five digits', { email: 'maria@example.org', code: '01234' }, ['signed.codeInvalid']],
  ['a field nobody knows', { email: 'maria@example.org', code: '012345', admin: 'on' }, ['error.form']],
])('%s is answered with what to mend', (_, fields, keys) => {
  const reading = readCode(form(fields), 'free-them');
  expect('issues' in reading && reading.issues.map((issue) => mailFormError(issue).key)).toEqual(keys);
});

test('a code that does not fit is answered at the code, whatever the reason', () => {
  expect(mailFormError({ path: ['code'], code: 'code-wrong' })).toMatchObject({
    field: 'code',
    key: 'signed.codeWrong',
  });
});

test('an error leads to the field of its own form, though both ask for the address', () => {
  expect(fieldId('code', 'email')).not.toBe(fieldId('again', 'email'));
  expect(fieldId('code', 'code')).toBe('code');
  expect(fieldId('again', null)).toBeNull();
});

test('a CMS that is away and a campaign that has closed have sentences of their own', () => {
  expect(mailFormError({ path: [], code: 'unavailable' }).key).toBe('signed.notNow');
  expect(mailFormError({ path: [], code: 'campaign-closed' }).key).toBe('confirm.closedText');
});

/** The zeros of scripts that have digits of their own: those of a script follow its zero. */
const zeros = ['0', '٠', '۰', '०', '০', '๐', '០', '၀', '߀', '０', '𞥐', '𝟎'];
const digit = fc.nat(9);
const written = (zero: string, number: number) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + number);

test('six digits of any script, in whatever groups and with signs that nobody sees, are the code of the mail', () => {
  const between = fc.constantFrom('', ' ', '-', '–', '\u00a0', '\u200f', '\u2066', '\n', '\u3000');
  const typed = fc.array(fc.tuple(digit, fc.constantFrom(...zeros), between), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(typed, (signs) => {
      const text = signs.map(([number, zero, space]) => written(zero, number) + space).join('');
      expect(plainCode(text)).toBe(signs.map(([number]) => number).join(''));
    }),
  );
});

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: anySign }));

test('whatever is typed as a code, six digits reach the CMS or nothing does', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[0-9 -]{4,10}$/)), (code) => {
      const reading = readCode(form({ email: 'maria@example.org', code }), 'free-them');
      const isCode = /^[0-9]{6}$/.test(plainCode(code));
      if ('issues' in reading) {
        expect(isCode).toBe(false);
        return;
      }
      expect(reading.request).toEqual({ campaign: 'free-them', email: 'maria@example.org', code: plainCode(code) });
      expect(isCode).toBe(true);
    }),
  );
});

test('whatever form comes, every issue of it has a sentence, and nothing that was typed is in it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(fc.constantFrom('email', 'code'), anyText), anyText), (fields) => {
      for (const reading of [readCode(form(fields), 'free-them'), readAgain(form(fields), 'free-them', 'fr')]) {
        if ('request' in reading) continue;
        for (const issue of reading.issues) {
          const { field, values } = mailFormError(issue);
          expect([null, 'email', 'code']).toContain(field);
          expect(Object.values(values).every((value) => typeof value === 'number')).toBe(true);
        }
      }
    }),
  );
});
