import { expect, test } from 'vitest';
import { addressBook } from './address-book';
import { addressRules } from './address-rules';

const rule = { ignore_dots: null, separator: null, alias_of: null } as const;
const rules = addressRules([
  { ...rule, domain: 'gmai.com', disposable: 'asListed' },
  { ...rule, domain: 'union.example', disposable: 'always' },
]);
const { objection } = addressBook(rules, new Set(['gmial.com', 'throwaway.example']));

test('an address that nothing speaks against raises no objection', () => {
  expect(objection('maria@example.org', false)).toBeNull();
});

test('who slipped into a trap that is on the list is asked before being refused', () => {
  expect(objection('maria@gmial.com', false)).toBe('likely-typo');
  expect(objection('maria@gmial.com', true)).toBe('disposable-address');
});

test('a domain that an editor keeps a rule for is no slip', () => {
  expect(objection('maria@gmai.com', false)).toBeNull();
  expect(objection('maria@Union.example', false)).toBe('disposable-address');
});
