import { expect, test } from 'vitest';
import { ended } from './ended';

test('a campaign that is over says how and, where it is known, since when', () => {
  expect(ended({ state: 'open', closedOn: null })).toBeNull();
  expect(ended({ state: 'won', closedOn: null })).toEqual({ key: 'campaign.won' });
  expect(ended({ state: 'closed', closedOn: null })).toEqual({ key: 'campaign.closedNoDate' });
  expect(ended({ state: 'won', closedOn: '2026-11-28' })).toMatchObject({ key: 'campaign.wonOn' });
  expect(ended({ state: 'closed', closedOn: '2026-11-28' })?.values?.['date']).toEqual(
    new Date('2026-11-28T00:00:00Z'),
  );
});
