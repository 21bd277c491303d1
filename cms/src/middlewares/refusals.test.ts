import { expect, test } from 'vitest';
import { refusal } from '../../contract/envelope';
import { refusalFor } from './refusals';

test('every status becomes an envelope of the contract', () => {
  for (const status of [400, 401, 403, 404, 405, 413, 415, 429, 500, 501, 502, 503]) {
    expect(refusal.safeParse(refusalFor(status)).success).toBe(true);
  }
});

test('a mistake of a client is never answered as a fault of ours', () => {
  for (const status of [400, 401, 403, 404, 405, 413, 415, 429, 501])
    expect(refusalFor(status).error.status).toBeLessThan(500);
});

test('a fault of ours says nothing', () => {
  expect(refusalFor(500).error).toEqual({
    status: 500,
    name: 'InternalServerError',
    message: 'Internal Server Error',
    details: { issues: [] },
  });
});
