import { expect, test } from 'vitest';
import { sentence } from './recount-signatures';

test('a difference is said with the campaign and all figures', () => {
  expect(
    sentence({
      ...{ campaign: 'free-them', keptWaiting: '5', keptConfirmed: '10', keptShown: '4' },
      ...{ foundWaiting: '6', foundConfirmed: '9', foundShown: '3' },
    }),
  ).toBe(
    'The counters of free-them said 10 confirmed, 4 of them shown, and 5 waiting; its rows are 9, 3 and 6. ' +
      'The counters now say what the rows do.',
  );
});
