import { expect, test } from 'vitest';
import { mailFormError, plainCode, readAgain, readCode } from './mail-forms.ts';

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

test('a CMS that is away and a campaign that has closed have sentences of their own', () => {
  expect(mailFormError({ path: [], code: 'unavailable' }).key).toBe('signed.notNow');
  expect(mailFormError({ path: [], code: 'campaign-closed' }).key).toBe('confirm.closedText');
});
