import { expect, test } from 'vitest';
import { kindOf } from './send-confirmation';

test('the first mail asks to confirm, whatever came after it', () => {
  expect(kindOf('waiting', false)).toBe('confirm');
});

test('who signs again before confirming is told that they had signed', () => {
  expect(kindOf('waiting', true)).toBe('againWaiting');
});

test('who has confirmed meanwhile is never asked to confirm again', () => {
  expect(kindOf('confirmed', true)).toBe('again');
  expect(kindOf('confirmed', false)).toBe('again');
});
