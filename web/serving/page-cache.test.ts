import { expect, test } from 'vitest';
import type { KeptPage } from './kept-page';
import { PageCache, type Rendered } from './page-cache';

const pageOf = (text: string) => ({ size: 1, text }) as unknown as KeptPage;

/** A cache with a clock and a site that answer what a test says. */
function site() {
  const state = { now: 0, renderings: 0, answer: { page: pageOf('one') } as Rendered };
  const render = async (): Promise<Rendered> => {
    state.renderings += 1;
    return state.answer;
  };
  const cache = new PageCache(render, () => state.now);
  return { state, find: async () => await cache.find('/en/free-them') };
}

test('a crowd that comes at once is one rendering', async () => {
  const { state, find } = site();
  const found = await Promise.all(Array.from({ length: 2_000 }, find));
  expect(state.renderings).toBe(1);
  expect(new Set(found.map((each) => each?.page)).size).toBe(1);
});

test('a crowd that comes to an expired page is one rendering, and all see the new page', async () => {
  const { state, find } = site();
  await find();
  Object.assign(state, { now: 10_000, answer: { page: pageOf('two') } });
  const found = await Promise.all(Array.from({ length: 100 }, find));
  expect(state.renderings).toBe(2);
  for (const each of found) expect(each?.page).toEqual(pageOf('two'));
});

test('a page that was shown while it is renewed is new for the next reader', async () => {
  const { state, find } = site();
  await find();
  Object.assign(state, { now: 2_500, answer: { page: pageOf('two') } });
  expect((await find())?.page).toEqual(pageOf('one'));
  await expect.poll(async () => (await find())?.page).toEqual(pageOf('two'));
  expect(state.renderings).toBe(2);
});

test('while it cannot be rendered the last page is shown, and says how old it is', async () => {
  const { state, find } = site();
  await find();
  Object.assign(state, { now: 60_000, answer: 'failed' });
  expect(await find()).toEqual({ page: pageOf('one'), stale: 60_000 });
  Object.assign(state, { now: 60_500 });
  expect(await find()).toEqual({ page: pageOf('one'), stale: 60_500 });
  expect(state.renderings).toBe(2);
});

test('after a day without a rendering the page is not shown any more', async () => {
  const { state, find } = site();
  await find();
  Object.assign(state, { now: 86_399_000, answer: 'failed' });
  expect((await find())?.stale).toBe(86_399_000);
  Object.assign(state, { now: 86_400_000 });
  expect(await find()).toBeNull();
});

test('when it can be rendered again, the page is new after one reader', async () => {
  const { state, find } = site();
  await find();
  Object.assign(state, { now: 60_000, answer: 'failed' });
  await find();
  Object.assign(state, { now: 61_000, answer: { page: pageOf('two') } });
  await find();
  await expect.poll(find).toEqual({ page: pageOf('two'), stale: null });
});

test('a page that is gone is not shown any more, whatever was kept', async () => {
  const { state, find } = site();
  await find();
  Object.assign(state, { now: 60_000, answer: 'gone' });
  expect(await find()).toBeNull();
  Object.assign(state, { answer: 'failed' });
  expect(await find()).toBeNull();
});

test('what was never rendered cannot be shown while it cannot be rendered', async () => {
  const { state, find } = site();
  state.answer = 'failed';
  expect(await find()).toBeNull();
});
