import { expect, test } from 'vitest';
import { conditions } from '../../../../../contract/cleaning';
import { conditionsFrom, typedFrom } from './typed-conditions';

test('what a cluster fills in comes back as the same conditions', () => {
  const asked = { network: '00112233aabbccdd', from: '2026-11-28T10:00:00Z', until: '2026-11-28T11:00:00Z' };
  expect(typedFrom(asked).from).toBe('2026-11-28T10:00');
  expect(conditions.parse(conditionsFrom(typedFrom(asked)))).toEqual(asked);
});

test('a field that is left empty is no condition, and none at all are refused', () => {
  expect(conditionsFrom({ name: ' ', country: 'FR' })).toEqual({ country: 'FR' });
  expect(conditions.safeParse(conditionsFrom({ name: '' })).success).toBe(false);
});
