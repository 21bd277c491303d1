import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failureName, reporter } from './report';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'], now: 10_000 }));
afterEach(() => void vi.useRealTimers());

test('a failure is named by its class and code, and its sentence stays out of the log', () => {
  const error = Object.assign(new TypeError('Key (email)=(maria@example.org) …'), { code: '23505' });
  expect(failureName(error)).toBe('TypeError 23505');
  expect(failureName('maria@example.org')).toBe('unknown');
});

test('the same failure a thousand times is one line a second, and nothing goes unsaid for ever', () => {
  const lines: string[] = [];
  const report = reporter((line) => lines.push(line));
  for (let time = 0; time < 1_000; time += 1) report(new TypeError());
  vi.advanceTimersByTime(1_000);
  report(new TypeError());
  expect(lines).toEqual(['TypeError', 'TypeError (and 999 times before)']);
});

test('another failure is told at once', () => {
  const lines: string[] = [];
  const report = reporter((line) => lines.push(line));
  report(new TypeError());
  report(new RangeError());
  expect(lines).toEqual(['TypeError', 'RangeError']);
});
