import { expect, test } from 'vitest';
import { useOf } from './freshness';

const healthy = (age: number) => useOf({ age, sinceFailure: null });

test('a page of the last two seconds is shown as it is', () => {
  expect(healthy(0)).toBe('show');
  expect(healthy(1_999)).toBe('show');
});

test('a page that is a little older is shown at once and renewed for the next reader', () => {
  expect(healthy(2_000)).toBe('show and renew');
  expect(healthy(2_999)).toBe('show and renew');
});

test('who comes after a quiet time sees what is true now, not what was true then', () => {
  expect(healthy(3_000)).toBe('renew');
  expect(healthy(3_600_000)).toBe('renew');
});

test('while the CMS is away nobody waits for it, and one reader a second asks for it', () => {
  expect(useOf({ age: 60_000, sinceFailure: 10 })).toBe('show');
  expect(useOf({ age: 60_000, sinceFailure: 1_000 })).toBe('show and renew');
});

test('while the CMS is away pages are shown for a day', () => {
  expect(useOf({ age: 86_399_999, sinceFailure: 10 })).toBe('show');
  expect(useOf({ age: 86_399_999, sinceFailure: 1_000 })).toBe('show and renew');
});

test('after a day a page is too old to be shown', () => {
  expect(useOf({ age: 86_400_000, sinceFailure: 10 })).toBe('renew');
});
