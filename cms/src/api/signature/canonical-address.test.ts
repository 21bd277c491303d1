import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from './canonical-address';

test.each([
  ['Maria@Example.ORG', 'maria@example.org'],
  ['  maria@example.org ', 'maria@example.org'],
  ['maria@bücher.example', 'maria@xn--bcher-kva.example'],
  ['maria@xn--bcher-kva.example', 'maria@xn--bcher-kva.example'],
  ['борис@пример.рф', 'борис@xn--e1afmkfd.xn--p1ai'],
  ['josé@example.org', 'josé@example.org'],
  ['a.b+c@example.org', 'a.b+c@example.org'],
])('%s is counted as %s', (typed, canonical) => {
  expect(canonicalAddress(typed)).toBe(canonical);
});

test('what is canonical stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.domain(), (local, domain) => {
      const once = canonicalAddress(`${local}@${domain}`);
      expect(canonicalAddress(once)).toBe(once);
    }),
  );
});
