import { expect, test } from 'vitest';
import { isOutage } from './outage';

const withCode = (code: string) => Object.assign(new Error('message'), { code });

test('a database that is gone is an outage', () => {
  for (const code of ['ECONNREFUSED', '57P01', '08006', '53300']) expect(isOutage(withCode(code))).toBe(true);
  expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
});

test('a mistake in a statement is no outage', () => {
  expect(isOutage(withCode('42601'))).toBe(false);
  expect(isOutage(new Error('no such thing'))).toBe(false);
  expect(isOutage('text')).toBe(false);
});
