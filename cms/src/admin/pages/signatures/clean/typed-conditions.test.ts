import fc from 'fast-check';
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

const minute = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 16)}:00Z`);
const asked = fc.record(
  {
    state: fc.constantFrom('waiting' as const, 'confirmed' as const),
    network: fc.stringMatching(/^[0-9a-f]{16}$/),
    domain: fc.domain().filter((domain) => domain.length <= 253),
    name: fc.stringMatching(/^[a-z*]{2,20}$/),
    ...{ from: minute, until: minute, country: fc.constantFrom('FR', 'DE'), language: fc.constantFrom('fr', 'pt-BR') },
  },
  { requiredKeys: [] },
);

test('whatever conditions there are, to the minute, they come back from the form as they were', () => {
  fc.assert(
    fc.property(asked, (own) => {
      expect(conditionsFrom(typedFrom(own))).toEqual(own);
      fc.pre(Object.keys(own).length > 0);
      expect(conditions.parse(conditionsFrom(typedFrom(own)))).toEqual(own);
    }),
  );
});

test('a moment is shown to the minute, however exactly it is written', () => {
  fc.assert(
    fc.property(minute, fc.constantFrom('Z', ':59Z', ':30.123Z', ':00.000000Z'), (from, rest) => {
      expect(typedFrom({ from: from.slice(0, 16) + rest }).from).toBe(from.slice(0, 16));
    }),
  );
});
