import type { QueueOptions } from 'pg-boss';
import { signOfLife, takenForDead } from './sign-of-life';

/**
 * Half an hour of a silent mail server costs nothing but time: 40 tries with growing pauses are most of a day, and news
 * of today are news tomorrow, but not next week. A mail server may be so slow that a batch takes minutes: it is sent
 * again only when its process is dead, never because it takes long.
 */
export const mailQueue = {
  ...takenForDead,
  retryLimit: 40,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 1_800,
  // Mails can be stopped for as long as somebody likes: what waits is not thrown away after the fortnight of the queue.
  retentionSeconds: 10 * 365 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
} as const satisfies QueueOptions;

/** How every worker of mails works: each mail of a batch fails or succeeds by itself. */
const mailWork = { ...signOfLife, burstWhenBatchFull: true, perJobResults: true } as const;

export const answersWork = { ...mailWork, batchSize: 4, pollingIntervalSeconds: 0.5 } as const;

/** Slower than what answers a signature, which somebody is waiting for. */
export const newsWork = { ...mailWork, batchSize: 20, pollingIntervalSeconds: 1 } as const;
