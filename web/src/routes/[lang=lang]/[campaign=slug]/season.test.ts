import { expect, test } from 'vitest';
import { seasonOf } from './season';

test('a campaign takes signatures from its first day on, until it is closed or won', () => {
  expect(seasonOf({ state: 'open', opensOn: null }, '2024-02-13')).toBe('open');
  expect(seasonOf({ state: 'open', opensOn: '2024-02-13' }, '2024-02-13')).toBe('open');
  expect(seasonOf({ state: 'open', opensOn: '2024-02-14' }, '2024-02-13')).toBe('not open yet');
  expect(seasonOf({ state: 'closed', opensOn: '2024-02-14' }, '2024-02-13')).toBe('closed');
  expect(seasonOf({ state: 'won', opensOn: null }, '2024-02-13')).toBe('won');
});
