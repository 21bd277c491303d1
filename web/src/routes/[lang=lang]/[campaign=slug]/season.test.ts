import { expect, test } from 'vitest';
import { seasonOf } from './season';

test('a campaign takes signatures from its first day on, until it is closed or won', () => {
  expect(seasonOf({ state: 'open', opensOn: null, paused: false }, '2024-02-13')).toBe('open');
  expect(seasonOf({ state: 'open', opensOn: '2024-02-13', paused: false }, '2024-02-13')).toBe('open');
  expect(seasonOf({ state: 'open', opensOn: '2024-02-14', paused: false }, '2024-02-13')).toBe('not open yet');
  expect(seasonOf({ state: 'closed', opensOn: '2024-02-14', paused: false }, '2024-02-13')).toBe('closed');
  expect(seasonOf({ state: 'won', opensOn: null, paused: false }, '2024-02-13')).toBe('won');
});

test('a paused campaign is paused while it would be open, and no longer', () => {
  const paused = { opensOn: '2024-02-14', paused: true };
  expect(seasonOf({ state: 'open', ...paused }, '2024-02-14')).toBe('paused');
  expect(seasonOf({ state: 'open', ...paused }, '2024-02-13')).toBe('not open yet');
  expect(seasonOf({ state: 'won', ...paused }, '2024-02-14')).toBe('won');
});
