import { expect, test } from 'vitest';
import { readUrlencoded } from '../../../lib/form/urlencoded';
import { readSignature, typedIn } from './signature-form';

const good = { name: 'Olena', email: 'olena@example.org', country: 'UA', consent: 'on' };
const form = (fields: Record<string, string>) =>
  readUrlencoded(new TextEncoder().encode(new URLSearchParams(fields).toString()));
const read = (fields: Record<string, string>) => readSignature(form(fields), 'free', 'uk');

test('three fields and the consent are a signature; nothing is shown and no news is mailed unless chosen', () => {
  expect(read(good)).toMatchObject({
    request: { campaign: 'free', locale: 'uk', name: 'Olena', display: 'none', updates: false, consent: true },
  });
});

test('every empty field that is needed is named', () => {
  const reading = read({ name: '', email: '', country: '' });
  expect('issues' in reading && reading.issues.map(({ path, code }) => `${path[0]}: ${code}`)).toEqual([
    'name: required',
    'email: required',
    'country: required',
    'consent: required',
  ]);
});

test('a field that the form does not have is refused, even one of the contract’s own names', () => {
  for (const name of ['phone', 'locale', 'campaign', '__proto__']) {
    expect(read({ ...good, [name]: 'x' })).toEqual({ issues: [{ path: [], code: 'unknown-field' }] });
  }
});

test('a line break in a comment counts as one character, as browsers count it', () => {
  expect(read({ ...good, comment: `${'a'.repeat(500)}\r\n${'b'.repeat(499)}` })).toHaveProperty('request');
});

test('who says that the address is right sends it with the form', () => {
  expect(read({ ...good, emailIsRight: 'on' })).toMatchObject({ request: { emailIsRight: true } });
  expect(read(good)).toMatchObject({ request: { emailIsRight: false } });
});

test('a box with a strange value is refused, not guessed', () => {
  expect(read({ ...good, updates: 'maybe' })).toEqual({ issues: [{ path: ['updates'], code: 'wrong-type' }] });
});

test('what was typed is kept, without what HTML cannot hold', () => {
  const { fields } = form({ ...good, name: 'Ole\0na', comment: 'a\r\nb', display: 'full', updates: 'on' });
  expect(typedIn(fields)).toMatchObject({
    name: 'Olena',
    comment: 'a\nb',
    display: 'full',
    updates: true,
    consent: true,
  });
});
