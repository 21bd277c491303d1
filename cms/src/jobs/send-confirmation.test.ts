import { expect, test } from 'vitest';
import { kindOf } from './send-confirmation';

test('the first mail asks to confirm, whatever came after it', () => {
  expect(kindOf('waiting', { again: false })).toBe('confirm');
});

test('who signs again before confirming is told that they had signed', () => {
  expect(kindOf('waiting', { again: true })).toBe('againWaiting');
});

test('who has confirmed meanwhile is never asked to confirm again', () => {
  expect(kindOf('confirmed', { again: true })).toBe('again');
  expect(kindOf('confirmed', { again: false })).toBe('again');
});

test('who has confirmed or withdrawn before the reminder goes out gets none', () => {
  expect(kindOf('waiting', { again: false, reminder: true })).toBe('reminder');
  expect(kindOf('confirmed', { again: false, reminder: true })).toBeNull();
});

test('who asks for the mail again is told that, and a waiting one is asked to confirm', () => {
  expect(kindOf('confirmed', { again: true, asked: true })).toBe('asked');
  expect(kindOf('waiting', { again: true, asked: true })).toBe('againWaiting');
});

test('who signed elsewhere is invited once to confirm, and not when that is done', () => {
  expect(kindOf('waiting', { again: false, imported: true })).toBe('imported');
  expect(kindOf('confirmed', { again: false, imported: true })).toBeNull();
  expect(kindOf('invalid', { again: false, imported: true })).toBeNull();
});
