import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressRules, type AddressRow } from './address-rules';
import { isDisposable } from './disposable-domain';

const list = new Set(['throwaway.example']);
const rules = (...said: [string, AddressRow['disposable']][]) =>
  addressRules(
    said.map(([domain, disposable]) => ({ domain, disposable, ignore_dots: null, separator: null, alias_of: null })),
  );

test('a domain of the list is disposable, and so is what lies below it', () => {
  expect(isDisposable('throwaway.example', rules(), list)).toBe(true);
  expect(isDisposable('any.throwaway.example', rules(), list)).toBe(true);
  expect(isDisposable('notthrowaway.example', rules(), list)).toBe(false);
});

test('an editor can make an exception and an addition, and the nearest rule decides', () => {
  const own = rules(['throwaway.example', 'never'], ['bad.throwaway.example', 'always'], ['new.example', 'always']);
  expect(isDisposable('throwaway.example', own, list)).toBe(false);
  expect(isDisposable('x.bad.throwaway.example', own, list)).toBe(true);
  expect(isDisposable('new.example', own, list)).toBe(true);
});

test('the list can be switched off, and what an editor added stays', () => {
  const off = rules(['*', 'never'], ['new.example', 'always']);
  expect(isDisposable('throwaway.example', off, list)).toBe(false);
  expect(isDisposable('new.example', off, list)).toBe(true);
});

test('a slip at the rule for every domain does not shut the door on everybody', () => {
  expect(isDisposable('example.org', rules(['*', 'always']), list)).toBe(false);
});

test('no large provider is on the list the code brings, and any text can be asked about', () => {
  const shipped = disposableEmailBlocklistSet();
  for (const domain of ['gmail.com', 'web.de', 'proton.me', 'mail.ru', 'orange.fr', 'ukr.net', 'example.org'])
    expect(isDisposable(domain, rules(), shipped)).toBe(false);
  expect(isDisposable('mailinator.com', rules(), shipped)).toBe(true);
  fc.assert(fc.property(fc.string(), (text) => typeof isDisposable(text, rules(), shipped) === 'boolean'));
});
