import { expect, test } from 'vitest';
import { keptRenewed } from './kept-renewed';

/** A source, and the clock in our own hand. */
function source() {
  const state = { calls: 0, down: false, tick: (): void => undefined };
  const ask = () => {
    state.calls += 1;
    return state.down ? Promise.reject(new Error('down')) : Promise.resolve(state.calls);
  };
  return { state, get: keptRenewed(ask, (again) => (state.tick = again)) };
}

test('many readers at once make one question', async () => {
  const { state, get } = source();
  await Promise.all([get(), get(), get()]);
  expect(state.calls).toBe(1);
});

test('once there is an answer nobody waits, and the clock renews it', async () => {
  const { state, get } = source();
  await get();
  expect(get()).toBe(1);
  state.tick();
  expect(get()).toBe(1);
  await expect.poll(get).toBe(2);
  expect(state.calls).toBe(2);
});

test('a source that is slow is not asked again while it answers', async () => {
  const { state, get } = source();
  await get();
  state.tick();
  state.tick();
  expect(state.calls).toBe(2);
});

test('the last answer is served while the source is down', async () => {
  const { state, get } = source();
  await get();
  state.down = true;
  state.tick();
  expect(state.calls).toBe(2);
  await Promise.resolve();
  expect(get()).toBe(1);
});

test('a source that has never answered is null, not an error, and is asked again by the next reader', async () => {
  const { state, get } = source();
  state.down = true;
  expect(await get()).toBeNull();
  state.down = false;
  expect(await get()).toBe(2);
});
