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
