import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneSlipApart, suggestedAddress } from './likely-typo';

test.each([
  ['maria@gmial.com', 'maria@gmail.com'],
  ['Maria@Hotmial.com', 'Maria@hotmail.com'],
  ['maria@gmail.con', 'maria@gmail.com'],
  ['maria@gmail.co', 'maria@gmail.com'],
  ['maria@gmai.com', 'maria@gmail.com'],
  ['maria@yahooo.com', 'maria@yahoo.com'],
  ['maria@iclod.com', 'maria@icloud.com'],
  ['maria@example.con', 'maria@example.com'],
  ['maria@example.ogr', 'maria@example.org'],
])('%s asks whether %s was meant', (typed, meant) => {
  expect(suggestedAddress(typed)).toBe(meant);
});

test.each([
  'maria@gmail.com',
  'maria@mail.com',
  'maria@ymail.com',
  'maria@email.com',
  'maria@yahoo.se',
  'maria@gms.de',
  'maria@example.org',
  'maria@example.co',
  'maria@пример.рф',
  'no address',
  '@gmial.com',
])('%s raises no question', (typed) => {
  expect(suggestedAddress(typed)).toBeNull();
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 6 });

/** The plain definition (Damerau), to check the quick one against. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [Array.from(one), Array.from(other)];
  const cost = a[0] === b[0] ? 0 : 1;
  const crossed = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  const swapped = crossed ? distance(one.slice(2), other.slice(2)) + 1 : Infinity;
  return Math.min(
    distance(one.slice(1), other) + 1,
    distance(one, other.slice(1)) + 1,
    distance(one.slice(1), other.slice(1)) + cost,
    swapped,
  );
}

test('one slip is one letter more, less or other, or two in the wrong order, and nothing else', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(oneSlipApart(one, other)).toBe(distance(one, other) === 1);
      expect(oneSlipApart(one, other)).toBe(oneSlipApart(other, one));
    }),
  );
});

test('a suggestion keeps what stands in front of the @, and raises no question of its own', () => {
  const domain = fc.constantFrom('gmial.com', 'gmail.con', 'x.con', 'outlok.com', 'protn.me', 'x.example', 'web.ed');
  fc.assert(
    fc.property(fc.emailAddress(), domain, (address, other) => {
      const local = address.slice(0, address.lastIndexOf('@'));
      const meant = suggestedAddress(`${local}@${other}`);
      if (meant === null) return;
      expect(meant.startsWith(`${local}@`)).toBe(true);
      expect(suggestedAddress(meant)).toBeNull();
    }),
  );
});
