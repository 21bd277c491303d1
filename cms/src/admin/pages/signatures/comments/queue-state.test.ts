import { expect, test } from 'vitest';
import type { CommentQueue, DeskComment } from '../../../../../contract/comments';
import { grown, replaced, takenBack, undoing, without, type Done } from './queue-state';

const comment = (signature: number, more: Partial<DeskComment> = {}): DeskComment => ({
  ...{ signature, state: 'undecided', text: `Comment ${signature}`, locale: 'en', name: null, country: 'FR' },
  ...{ day: '2026-11-28', chosen: false, reason: null, ...more },
});
const queue = (...numbers: number[]): CommentQueue => ({
  comments: numbers.map((each) => comment(each)),
  next: null,
  locales: ['en'],
});
const approved = (signature: number, place: number): Extract<Done, { kind: 'decided' }> => ({
  ...{ kind: 'decided', before: comment(signature), now: 'approved', place },
});
const numbers = ({ comments }: CommentQueue) => comments.map(({ signature }) => signature);

test('a comment that is undone stands again where it stood', () => {
  const before = queue(1, 2, 3);
  expect(numbers(takenBack(without(before, 2), approved(2, 1), 'undecided'))).toEqual([1, 2, 3]);
  expect(numbers(takenBack(before, approved(2, 1), 'undecided'))).toEqual([1, 2, 3]);
});

test('in the list of what it had become, a comment that is undone is gone', () => {
  expect(numbers(takenBack(queue(1, 2), approved(2, 0), 'approved'))).toEqual([1]);
});

test('a page that follows brings no comment twice', () => {
  expect(numbers(grown(queue(1, 2), queue(2, 3)))).toEqual([1, 2, 3]);
});

test('a comment that was chosen changes alone', () => {
  const { comments } = replaced(queue(1, 2), comment(2, { chosen: true }));
  expect(comments.map(({ chosen }) => chosen)).toEqual([false, true]);
});

test('a decision is undone to where it was, with the reason that stood there', () => {
  const before = comment(1, { state: 'hidden', reason: 'insult' });
  expect(undoing({ kind: 'decided', before, now: 'approved', place: 0 })).toEqual({
    signature: 1,
    seen: 'approved',
    to: 'hidden',
    reason: 'insult',
  });
});
