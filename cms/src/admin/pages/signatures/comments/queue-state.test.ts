import { expect, test } from 'vitest';
import type { CommentQueue, DeskComment } from '../../../../../contract/comments';
import { grown, putBack, replaced, undoing, without } from './queue-state';

const comment = (signature: number, more: Partial<DeskComment> = {}): DeskComment => ({
  ...{ signature, state: 'undecided', text: `Comment ${signature}`, locale: 'en', name: null, country: 'FR' },
  ...{ day: '2026-11-28', chosen: false, reason: null, ...more },
});
const queue = (...numbers: number[]): CommentQueue => ({
  comments: numbers.map((each) => comment(each)),
  next: null,
  locales: ['en'],
});
const numbers = ({ comments }: CommentQueue) => comments.map(({ signature }) => signature);

test('a comment that is undone stands again where it stood', () => {
  const before = queue(1, 2, 3);
  expect(numbers(putBack(without(before, 2), comment(2), 1))).toEqual([1, 2, 3]);
  expect(numbers(putBack(before, comment(2), 1))).toEqual([1, 2, 3]);
});

test('a page that follows brings no comment twice', () => {
  expect(numbers(grown(queue(1, 2), queue(2, 3)))).toEqual([1, 2, 3]);
});

test('a comment that was chosen changes alone', () => {
  const { comments } = replaced(queue(1, 2), comment(2, { chosen: true }));
  expect(comments.map(({ chosen }) => chosen)).toEqual([false, true]);
});

test('a decision is undone to where it was, with the reason and the language that stood there', () => {
  const before = comment(1, { state: 'hidden', reason: 'insult', locale: 'ar' });
  expect(undoing({ kind: 'decided', before, now: 'approved', place: 0 })).toEqual({
    signature: 1,
    seen: 'approved',
    to: 'hidden',
    locale: 'ar',
    reason: 'insult',
  });
});
