import { expect, test } from 'vitest';
import type { FoundList, FoundSignature } from '../../../../../contract/found-signatures';
import { goesOn, joined } from './found';

const signature = (id: number): FoundSignature => ({
  ...{ id, state: 'confirmed', publicName: null, country: 'FR', language: 'en', signedAt: '2026-01-01T00:00:00Z' },
  ...{ revision: 1, mailsSent: 1, network: null },
});
const page = (ids: number[], own: Partial<FoundList> = {}): FoundList => ({
  ...{ signatures: ids.map(signature), newer: null, older: null, lookedTo: null, ...own },
});
const place = { towards: 'older', at: 5, id: 0 } as const;

test('a search goes on only while its page is not full and there is more to look through', () => {
  expect(goesOn(page([1], { older: place, lookedTo: '2026-01-01' }), 'older')).toEqual(place);
  expect(goesOn(page([1], { older: place }), 'older')).toBeNull();
  const full = Array.from({ length: 50 }, (_, number) => number);
  expect(goesOn(page(full, { older: place, lookedTo: '2026-01-01' }), 'older')).toBeNull();
});

test('what a search finds later stands where it belongs, in both directions', () => {
  const newer = { towards: 'newer', at: 9, id: 9 } as const;
  const older = joined(page([5], { newer, older: place }), page([4]), 'older');
  expect([older.signatures.map(({ id }) => id), older.newer, older.older]).toEqual([[5, 4], newer, null]);
  const up = joined(page([5], { older: place, newer }), page([6]), 'newer');
  expect([up.signatures.map(({ id }) => id), up.newer, up.older]).toEqual([[6, 5], null, place]);
});
