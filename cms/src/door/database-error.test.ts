import { expect, test, vi } from 'vitest';
import { againOnCollision, isFaultOfRow, sqlState } from './database-error';

const failure = (code: string) => Object.assign(new Error('…'), { code });

test.each(['22021', '23505', '21000', '54000'])('%s is the fault of a row', (code) => {
  expect(isFaultOfRow(failure(code))).toBe(true);
});

test.each(['57014', '57P01', '53300', '08006', 'ECONNREFUSED', '40P01'])('%s is nobody’s row', (code) => {
  expect(isFaultOfRow(failure(code))).toBe(false);
});

test('only PostgreSQL’s own codes are taken for such', () => {
  expect(sqlState(failure('ECONNREFUSED'))).toBe('');
  expect(sqlState('22021')).toBe('');
});

test('two that got in each other’s way try again, three times at most', async () => {
  const once = vi.fn(async () => 'done').mockRejectedValueOnce(failure('40P01'));
  expect(await againOnCollision(once)).toBe('done');
  const always = vi.fn(async () => Promise.reject(failure('40001')));
  await expect(againOnCollision(always)).rejects.toThrow();
  expect(always).toHaveBeenCalledTimes(3);
});

test('any other failure is told at once', async () => {
  const broken = vi.fn(async () => Promise.reject(failure('57014')));
  await expect(againOnCollision(broken)).rejects.toThrow();
  expect(broken).toHaveBeenCalledTimes(1);
});
