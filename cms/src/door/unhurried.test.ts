import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unhurried } from './unhurried';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds after which work that takes so many is answered. */
async function answeredAfter(milliseconds: number): Promise<number> {
  const asked = Date.now();
  const answered = unhurried(() => new Promise<string>((done) => setTimeout(done, milliseconds, 'done'))).then(
    (result) => ({ result, after: Date.now() - asked }),
  );
  await vi.advanceTimersByTimeAsync(1_000);
  const { result, after } = await answered;
  expect(result).toBe('done');
  return after;
}

test.each([
  { work: [0, 1, 120, 249], answered: 250 },
  { work: [251, 380, 499], answered: 500 },
  { work: [501, 749], answered: 750 },
])('work of $work ms, quick or slow, is answered after $answered ms alike', async ({ work, answered }) => {
  for (const milliseconds of work) expect(await answeredAfter(milliseconds)).toBe(answered);
});

test('a failure is told to who asked, no earlier than an answer', async () => {
  let told: unknown;
  void unhurried(() => Promise.reject(new Error('away'))).catch((error: unknown) => (told = error));
  await vi.advanceTimersByTimeAsync(249);
  expect(told).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(new Error('away'));
});
