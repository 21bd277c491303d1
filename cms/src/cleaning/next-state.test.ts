import { expect, test } from 'vitest';
import { cleaningStates } from '../../contract/cleaning';
import { endOf, mayWish } from './next-state';

test('nothing is set aside that was not counted first', () => {
  expect(cleaningStates.filter((state) => mayWish('start', state))).toEqual(['counted']);
});

test('whatever was set aside can be taken back, also of a run that was stopped', () => {
  expect(cleaningStates.filter((state) => mayWish('reverse', state))).toEqual(['done', 'cancelled']);
});

test('work under way can be stopped, and a stopped reversal can be gone on with', () => {
  expect(cleaningStates.filter((state) => mayWish('cancel', state))).toEqual(['counting', 'running', 'reversing']);
  expect(mayWish('reverse', endOf('reversing', true))).toBe(true);
});

test('each work ends in its own state', () => {
  expect((['counting', 'running', 'reversing'] as const).map((state) => endOf(state, false))).toEqual([
    'counted',
    'done',
    'reversed',
  ]);
});
