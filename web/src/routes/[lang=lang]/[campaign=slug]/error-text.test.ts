import { errorCodes } from 'cms/contract/error-code';
import shipped from 'cms/messages/en.json';
import { expect, test } from 'vitest';
import { say } from '../../../lib/i18n/message';
import { errorText, errorTexts, statusOf } from './error-text';
import { formFields } from './signature-form';

test('every code of the contract has words at every field and for the form, with all their values', () => {
  for (const field of [...formFields, 'revision', undefined]) {
    for (const code of errorCodes) {
      const { key, values } = errorText({ path: field ? [field] : [], code });
      expect(Object.keys(shipped)).toContain(key);
      expect(say({}, key, values).text).not.toMatch(/[{}]/);
    }
  }
});

test('an outdated consent is answered at the consent, wherever the fingerprint stood', () => {
  expect(errorText({ path: ['consentText'], code: 'consent-outdated' })).toMatchObject({
    field: 'consent',
    key: 'error.consentChanged',
  });
});

test('an address that looks mistyped is answered with the one that was probably meant', () => {
  const [error] = errorTexts([{ path: ['email'], code: 'likely-typo' }], 'maria@gmial.com');
  expect(error).toEqual({
    field: 'email',
    key: 'error.emailTypo',
    values: { suggestion: '\u2068maria@gmail.com\u2069' },
  });
});

test('errors stand in the order of the page', () => {
  const fields = errorTexts([
    { path: ['consent'], code: 'required' },
    { path: ['name'], code: 'required' },
  ]).map((error) => error.field);
  expect(fields).toEqual(['name', 'consent']);
});

test('what is wrong with the form as a whole is said once', () => {
  const texts = errorTexts([
    { path: ['consentText'], code: 'malformed' },
    { path: ['revision'], code: 'malformed' },
  ]);
  expect(texts).toEqual([{ field: null, key: 'error.form', values: {} }]);
});

test('what a reader can mend is 422, what cannot be read is 400', () => {
  expect(statusOf([{ path: ['name'], code: 'required' }])).toBe(422);
  expect(statusOf([{ path: [], code: 'not-utf8' }])).toBe(400);
  expect(statusOf([{ path: [], code: 'body-too-large' }])).toBe(413);
});
