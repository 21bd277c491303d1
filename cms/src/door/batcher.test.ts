import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { Batcher, OverloadedError, type BatcherOptions, type Write } from './batcher';

const options: BatcherOptions = {
  ...{ inFlight: 2, enough: 16, apart: 0, largest: 256, waiting: 1000 },
  mayBeOneThing: () => true,
};
/** Long enough for what a settled promise sets in motion. */
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));

/** A write that waits until it is let go, and tells what it was asked to write. */
function held() {
  const batches: number[][] = [];
  const letGo: (() => void)[] = [];
  const write: Write<number, number> = async (items) => {
    batches.push(items);
    await new Promise<void>((resolve) => letGo.push(resolve));
    return items.map((item) => item * 10);
  };
  return { batches, letGo, write };
}

test('everyone gets the answer to what they brought', async () => {
  const batcher = new Batcher<number, number>(async (items) => items.map((item) => item * 10), options);
  expect(await Promise.all([1, 2, 3].map((item) => batcher.add(item)))).toEqual([10, 20, 30]);
});

test('what arrives in one turn shares a batch, in the order of arrival', async () => {
  const { batches, letGo, write } = held();
  const batcher = new Batcher(write, options);
  const answers = [1, 2, 3].map((item) => batcher.add(item));
  await turn();
  letGo.forEach((go) => go());
  await Promise.all(answers);
  expect(batches).toEqual([[1, 2, 3]]);
});

test('what is read in the next turn comes along, until a turn brings nothing or there is enough', async () => {
  const { batches, letGo, write } = held();
  const batcher = new Batcher(write, { ...options, enough: 3 });
  const answers = [batcher.add(1)];
  const next = (item: number) =>
    new Promise<void>((done) => setImmediate(() => done(void answers.push(batcher.add(item)))));
  await next(2);
  await next(3);
  await next(4);
  await turn();
  expect(batches).toEqual([[1, 2, 3], [4]]);
  letGo.forEach((go) => go());
  await Promise.all(answers);
});

test('no more than two batches are written at a time, and what comes meanwhile forms the next', async () => {
  const { batches, letGo, write } = held();
  const batcher = new Batcher(write, options);
  const answers: Promise<number>[] = [];
  for (const item of [1, 2, 3, 4]) {
    answers.push(batcher.add(item));
    await turn();
  }
  expect(batches).toEqual([[1], [2]]);
  letGo[0]?.();
  await answers[0];
  await turn();
  expect(batches).toEqual([[1], [2], [3, 4]]);
  letGo.forEach((go) => go());
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40]);
});

/** Time that passes only when it is told to; turns of the event loop go on. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
afterEach(() => void vi.useRealTimers());

test('who comes soon after a batch waits for company, and who comes later waits for nobody', async () => {
  stopClock();
  const { batches, write } = held();
  const batcher = new Batcher(write, { ...options, inFlight: 4, apart: 20 });
  const arrive = async (item: number): Promise<void> => {
    void batcher.add(item);
    await turn();
  };
  await arrive(1);
  await arrive(2);
  vi.advanceTimersByTime(19);
  await arrive(3);
  expect(batches).toEqual([[1]]);
  vi.advanceTimersByTime(1);
  expect(batches).toEqual([[1], [2, 3]]);
  vi.advanceTimersByTime(20);
  await arrive(4);
  expect(batches).toEqual([[1], [2, 3], [4]]);
});

test('as soon as there is enough nobody waits any longer', async () => {
  stopClock();
  const { batches, write } = held();
  const batcher = new Batcher(write, { ...options, enough: 3, apart: 20 });
  for (const item of [1, 2, 3, 4]) {
    void batcher.add(item);
    await turn();
  }
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

test('stopping waits for those who wait for company', async () => {
  stopClock();
  const batcher = new Batcher<number, number>((items) => Promise.resolve(items), { ...options, apart: 20 });
  await batcher.add(1);
  const second = batcher.add(2);
  await turn();
  const drained = batcher.drained();
  vi.advanceTimersByTime(20);
  await drained;
  expect(await second).toBe(2);
});

test('no batch is larger than allowed', async () => {
  const sizes: number[] = [];
  const write: Write<number, number> = async (items) => (sizes.push(items.length), items);
  const batcher = new Batcher(write, { ...options, largest: 2 });
  await Promise.all([1, 2, 3, 4, 5].map((item) => batcher.add(item)));
  expect(sizes).toEqual([2, 2, 1]);
});

test('bad things sink alone, wherever they stand among their neighbours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (good) => {
      const write: Write<boolean, string> = async (items) => {
        if (items.includes(false)) throw new Error('bad row');
        return items.map(() => 'written');
      };
      const batcher = new Batcher(write, options);
      const answers = await Promise.allSettled(good.map((item) => batcher.add(item)));
      expect(answers.map(({ status }) => status)).toEqual(good.map((item) => (item ? 'fulfilled' : 'rejected')));
    }),
  );
});

test('a failure that is nobody’s fault is told to all at once and not tried again', async () => {
  let writes = 0;
  const write: Write<number, number> = async () => {
    writes += 1;
    throw new Error('no connection');
  };
  const batcher = new Batcher(write, { ...options, mayBeOneThing: () => false });
  const answers = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
  expect(writes).toBe(1);
});

test('after a failure the next batch is written as if nothing had happened', async () => {
  let broken = true;
  const write: Write<number, number> = async (items) => {
    if (broken) throw new Error('no connection');
    return items;
  };
  const batcher = new Batcher(write, options);
  await expect(batcher.add(1)).rejects.toThrow();
  broken = false;
  expect(await batcher.add(2)).toBe(2);
});

test('stopping waits for everything that was let in', async () => {
  const { letGo, write } = held();
  const batcher = new Batcher(write, { ...options, inFlight: 1 });
  const first = batcher.add(1);
  await turn();
  const second = batcher.add(2);
  let done = false;
  const drained = batcher.drained().then(() => (done = true));
  letGo[0]?.();
  await first;
  await turn();
  expect(done).toBe(false);
  letGo[1]?.();
  await second;
  await drained;
  expect(done).toBe(true);
});

test('with nothing in hand there is nothing to wait for', async () => {
  await new Batcher(held().write, options).drained();
});

test('when too many wait, the next one is refused at once', async () => {
  const batcher = new Batcher(held().write, { ...options, waiting: 1 });
  void batcher.add(1);
  await expect(batcher.add(2)).rejects.toThrow(OverloadedError);
});
