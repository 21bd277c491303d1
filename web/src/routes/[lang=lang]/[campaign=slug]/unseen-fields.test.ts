import { expect, test } from 'vitest';
import { isTrapped, proofIn } from './unseen-fields';

test('only what fills the trap in is trapped: neither an empty one nor a form without it', () => {
  expect(isTrapped(new Map([['website', 'https://spam.example']]))).toBe(true);
  expect(isTrapped(new Map([['website', ' ']]))).toBe(true);
  expect(isTrapped(new Map([['website', '']]))).toBe(false);
  expect(isTrapped(new Map())).toBe(false);
});

test('a form without a script has no proof', () => {
  expect(proofIn(new Map([['proof', '']]))).toBe('');
  expect(proofIn(new Map())).toBe('');
});
