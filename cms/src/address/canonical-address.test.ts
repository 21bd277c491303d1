import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressRules, canonicalDomain, type AddressRow } from './address-rules';
import { canonicalAddress } from './canonical-address';

const row = (domain: string, own: Partial<AddressRow> = {}): AddressRow => ({
  ...{ domain, ignore_dots: false, separator: null, alias_of: null, disposable: 'asListed' },
  ...own,
});
const none = addressRules([]);
const known = addressRules([
  row('*'),
  row('gmail.com', { ignore_dots: true, separator: '+' }),
  row('googlemail.com', { alias_of: 'gmail.com' }),
  row('proton.me', { separator: '+' }),
  row('Bücher.example', { alias_of: 'gmail.com' }),
]);

test.each([
  ['Maria@Example.ORG', 'maria@example.org'],
  ['  maria@example.org ', 'maria@example.org'],
  ['maria@bücher.example', 'maria@xn--bcher-kva.example'],
  ['maria@xn--bcher-kva.example', 'maria@xn--bcher-kva.example'],
  ['борис@пример.рф', 'борис@xn--e1afmkfd.xn--p1ai'],
  ['josé@example.org', 'josé@example.org'],
  ['a.b+c@example.org', 'a.b+c@example.org'],
  ['a.b+c@gmail.com', 'a.b+c@gmail.com'],
])('without rules %s is counted as %s', (typed, canonical) => {
  expect(canonicalAddress(typed, none)).toBe(canonical);
});

test.each([
  ['Maria.Schmidt+petition@GMail.com', 'mariaschmidt@gmail.com'],
  ['maria.schmidt@googlemail.com', 'mariaschmidt@gmail.com'],
  ['m.s+x@bücher.example', 'ms@gmail.com'],
  ['maria.schmidt+x@proton.me', 'maria.schmidt@proton.me'],
  ['maria.schmidt+x@example.org', 'maria.schmidt+x@example.org'],
  ['+x@gmail.com', '+x@gmail.com'],
  ['...@gmail.com', '...@gmail.com'],
])('with the rules of its provider %s is counted as %s', (typed, canonical) => {
  expect(canonicalAddress(typed, known)).toBe(canonical);
});

test('what an editor says of * holds for every domain without a rule of its own', () => {
  const rules = addressRules([row('*', { separator: '-' }), row('proton.me', { separator: '+' })]);
  expect(canonicalAddress('a-b@example.org', rules)).toBe('a@example.org');
  expect(canonicalAddress('a-b+c@proton.me', rules)).toBe('a-b@proton.me');
});

const domain = fc.constantFrom('a.example', 'b.example', 'c.example', 'Bücher.example', 'gmail.com', '*');
const rule: fc.Arbitrary<AddressRow> = fc.record({
  domain,
  ignore_dots: fc.boolean(),
  separator: fc.constantFrom('+', '-', '=', '_', '~', null),
  alias_of: fc.option(domain.filter((each) => each !== '*')),
  disposable: fc.constant('asListed' as const),
});
const local = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom('a', 'B', '.', '+', '-', '='), minLength: 1 }),
);
const anyAddress = fc
  .tuple(local, fc.oneof(domain, fc.domain()))
  .map(([before, after]) => `${before.replaceAll('@', '')}x@${after}`);

test('whatever the rules, what is canonical stays as it is', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), anyAddress, (rows, address) => {
      const rules = addressRules(rows);
      const once = canonicalAddress(address, rules);
      expect(canonicalAddress(once, rules)).toBe(once);
    }),
  );
});

test('whatever the rules, nothing is left without a mailbox and a domain', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), anyAddress, (rows, address) => {
      expect(canonicalAddress(address, addressRules(rows))).toMatch(/^.+@.+$/su);
    }),
  );
});

test('two domains are one only when a rule says so', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), anyAddress, (rows, address) => {
      const rules = addressRules(rows.map((each) => ({ ...each, alias_of: null })));
      const typed = canonicalDomain(address.slice(address.lastIndexOf('@') + 1));
      expect(canonicalAddress(address, rules).endsWith(`@${typed}`)).toBe(true);
    }),
  );
});

test('aliases that an editor led round merge nothing', () => {
  const rules = addressRules([
    row('a.example', { alias_of: 'b.example' }),
    row('b.example', { alias_of: 'a.example' }),
  ]);
  expect(canonicalAddress('x@a.example', rules)).toBe('x@a.example');
  expect(canonicalAddress('x@b.example', rules)).toBe('x@b.example');
});

test('case and composition of letters never make a second signature', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const one = canonicalAddress(address, known);
      expect(canonicalAddress(address.normalize('NFD'), known)).toBe(canonicalAddress(address.normalize('NFC'), known));
      expect(canonicalAddress(` ${address} `, known)).toBe(one);
    }),
  );
});
