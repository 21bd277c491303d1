import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileAllowed } from './mail-worker';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function queue() {
  const state = { allowed: true, said: [] as string[] };
  const worker = {
    allowed: async () => state.allowed,
    take: async () => void state.said.push('take'),
    leave: async () => void state.said.push('leave'),
  };
  return { state, worker };
}

test('a queue is left once when its mails are stopped, and taken once when they go again', async () => {
  const { state, worker } = queue();
  const { look, end } = whileAllowed([worker], () => undefined);
  await look();
  await vi.advanceTimersByTimeAsync(2_000);
  state.allowed = false;
  await vi.advanceTimersByTimeAsync(2_000);
  state.allowed = true;
  await vi.advanceTimersByTimeAsync(2_000);
  end();
  expect(state.said).toEqual(['take', 'leave', 'take']);
});

test('dials that cannot be read are reported, and change nothing', async () => {
  const { state, worker } = queue();
  const report = vi.fn();
  const { look, end } = whileAllowed([worker], report);
  await look();
  worker.allowed = () => Promise.reject(new Error('away'));
  await vi.advanceTimersByTimeAsync(600);
  end();
  expect(state.said).toEqual(['take']);
  expect(report).toHaveBeenCalledOnce();
});
