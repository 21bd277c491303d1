import { expect, test } from 'vitest';
import { freshFor, keptFresh } from './kept-fresh';

function source() {
  const state = { time: 0, calls: 0, down: false };
  const ask = () => {
    state.calls += 1;
    return state.down ? Promise.reject(new Error('down')) : Promise.resolve(state.calls);
  };
  return { state, get: keptFresh(ask, () => state.time) };
}

test('many callers at once make one question', async () => {
  const { state, get } = source();
  await Promise.all([get(), get(), get()]);
  expect(state.calls).toBe(1);
});

test('an answer is asked for again when it is no longer fresh', async () => {
  const { state, get } = source();
  expect(await get()).toBe(1);
  state.time = freshFor - 1;
  expect(await get()).toBe(1);
  state.time = freshFor;
  expect(await get()).toBe(2);
});

test('the last answer is served while the source is down, and the source is left in peace', async () => {
  const { state, get } = source();
  await get();
  state.down = true;
  state.time = freshFor;
  expect([await get(), await get()]).toEqual([1, 1]);
  expect(state.calls).toBe(2);
});

test('a source that has never answered is null, not an error', async () => {
  const { state, get } = source();
  state.down = true;
  expect(await get()).toBeNull();
});
