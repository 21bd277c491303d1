import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endOfMails, leaveMails } from './leave-mails';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Two queues that are left when their batch is done, at a mail server that notes what it is told. */
function leaving() {
  const said: string[] = [];
  const batches = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const queues = batches.map(({ promise }) => ({ leave: () => promise.then(() => undefined) }));
  const server = { lastCall: () => void said.push('last call'), hangUp: () => void said.push('hang up') };
  const left = leaveMails(queues, server).then(() => said.push('gone'));
  const finish = () => {
    for (const { resolve } of batches) resolve(null);
  };
  return { said, left, finish };
}

test('a batch that is done in time is finished: nobody calls for the last mail before', async () => {
  const { said, left, finish } = leaving();
  await vi.advanceTimersByTimeAsync(endOfMails.lastCall - 1);
  expect(said).toEqual([]);
  finish();
  await left;
  expect(said).toEqual(['hang up', 'gone']);
  expect(vi.getTimerCount()).toBe(0);
});

test('of a batch that takes longer what is under way is finished, and nothing more is begun', async () => {
  const { said, left, finish } = leaving();
  await vi.advanceTimersByTimeAsync(endOfMails.lastCall);
  expect(said).toEqual(['last call']);
  finish();
  await left;
  expect(said).toEqual(['last call', 'hang up', 'gone']);
});

test('a mail server that never answers does not keep the process', async () => {
  const { said, left, finish } = leaving();
  await vi.advanceTimersByTimeAsync(endOfMails.hangUp);
  expect(said).toEqual(['last call', 'hang up']);
  finish();
  await left;
  expect(said.at(-1)).toBe('gone');
});

test('a database that never answers does not keep the process either', async () => {
  const { said, left } = leaving();
  await vi.advanceTimersByTimeAsync(endOfMails.goneAnyway);
  await left;
  expect(said.at(-1)).toBe('gone');
});
