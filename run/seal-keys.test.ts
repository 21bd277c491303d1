import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, idOf, newEntry } from './seal-keys.ts';

test('a new key has 32 bytes and an id that no key has, whatever the others are called', () => {
  for (const kept of [['k1:a'], ['k2:b', 'k1:a'], ['winter:a'], []]) {
    const entry = newEntry(kept);
    expect(kept.map(idOf)).not.toContain(idOf(entry));
    expect(Buffer.from(entry.split(':')[1] ?? '', 'base64')).toHaveLength(32);
  }
  expect(idOf(newEntry(['k9:b', 'k10:a']))).toBe('k11');
});

test('the keys stand in the order in which they were written', () => {
  expect(entriesOf('k2:b,k1:a').map(idOf)).toEqual(['k2', 'k1']);
});

test('whatever keys there are, a new one is called as none of them, and comes out of the list as it went in', () => {
  const id = fc.oneof(
    fc.nat().map((number) => `k${String(number)}`),
    fc.integer({ min: 999_990, max: 1_000_010 }).map((number) => `k${String(number)}`),
    fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  );
  const entry = id.map((own) => `${own}:${Buffer.alloc(32, own).toString('base64')}`);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (kept) => {
      const fresh = newEntry(kept);
      expect(kept.map(idOf)).not.toContain(idOf(fresh));
      expect(entriesOf([fresh, ...kept].join())).toEqual([fresh, ...kept]);
      expect(idOf(newEntry([fresh, ...kept]))).not.toBe(idOf(fresh));
    }),
  );
});

test('whatever stands in the list, an empty place in it is no key', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(entriesOf(text).join('')).toBe(text.replaceAll(',', ''));
      expect(entriesOf(text)).not.toContain('');
    }),
  );
});
