import { expect, test } from 'vitest';
import { sentence } from './recount-signatures';

test('a difference is said with the campaign and both figures', () => {
  expect(
    sentence({ campaign: 'free-them', keptWaiting: '5', keptConfirmed: '10', foundWaiting: '6', foundConfirmed: '9' }),
  ).toBe(
    'The counters of free-them said 10 confirmed and 5 waiting, its rows are 9 and 6. The counters now say what the rows do.',
  );
});
