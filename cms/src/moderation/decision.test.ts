import { expect, test } from 'vitest';
import { commentStates } from '../../contract/comments';
import { mayBecome, needsReason } from './decision';

test('a comment is published only from the queue, or after it was hidden', () => {
  expect(commentStates.filter((from) => mayBecome(from, 'approved'))).toEqual(['undecided', 'hidden']);
});

test('only what is published can be hidden, and only what is undecided refused', () => {
  expect(commentStates.filter((from) => mayBecome(from, 'hidden'))).toEqual(['approved']);
  expect(commentStates.filter((from) => mayBecome(from, 'refused'))).toEqual(['undecided']);
});

test('every decision can be undone', () => {
  for (const from of commentStates)
    for (const to of commentStates) if (mayBecome(from, to)) expect(mayBecome(to, from)).toBe(true);
});

test('nothing becomes what it is already', () => {
  for (const state of commentStates) expect(mayBecome(state, state)).toBe(false);
});

test('what is kept from readers has a reason, and nothing else', () => {
  expect(commentStates.filter(needsReason)).toEqual(['hidden', 'refused']);
});
