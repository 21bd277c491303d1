import { expect, test } from 'vitest';
import { sentence } from './recount-signatures';

test('a difference is said with the campaign and all figures', () => {
  expect(
    sentence({
      ...{ campaign: 'free-them', keptWaiting: '5', keptConfirmed: '10', keptShown: '4', keptInvalid: '2' },
      ...{ foundWaiting: '6', foundConfirmed: '9', foundShown: '3', foundInvalid: '1' },
    }),
  ).toBe(
    'The counters of free-them said 10 confirmed, 4 of them shown, 5 waiting and 2 invalid; its rows are 9, 3, 6 and 1. ' +
      'The counters now say what the rows do.',
  );
});
