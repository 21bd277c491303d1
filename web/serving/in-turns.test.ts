import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';

const requestFor = (url: string): Parameters<ReturnType<typeof inTurns>> => {
  const request = Object.assign(new IncomingMessage(new Socket()), { url });
  return [request, new ServerResponse(request)];
};

test('what comes in one turn is answered in its order, once all of it is there', async () => {
  const answered: (string | undefined)[] = [];
  const take = inTurns(({ url }) => void answered.push(url));
  for (const path of ['/en', '/fr', '/ar']) take(...requestFor(path));
  expect(answered).toEqual([]);
  await nextTurn();
  expect(answered).toEqual(['/en', '/fr', '/ar']);
});

test('what comes while others are answered waits for the next turn, and is not lost', async () => {
  const answered: (string | undefined)[] = [];
  const take = inTurns(({ url }) => {
    answered.push(url);
    if (url === '/en') take(...requestFor('/uk'));
  });
  take(...requestFor('/en'));
  await nextTurn();
  expect(answered).toEqual(['/en']);
  await nextTurn();
  expect(answered).toEqual(['/en', '/uk']);
});
