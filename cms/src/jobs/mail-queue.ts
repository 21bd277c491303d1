import type { QueueOptions } from 'pg-boss';

/**
 * Half an hour of a silent mail server costs nothing but time: 40 tries with growing pauses are most of a day, and news
 * of today are news tomorrow, but not next week. A batch takes seconds; what a crash left behind is given back after a
 * minute.
 */
export const mailQueue = {
  retryLimit: 40,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 1_800,
  expireInSeconds: 60,
  // Mails can be stopped for as long as somebody likes: what waits is not thrown away after the fortnight of the queue.
  retentionSeconds: 10 * 365 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
} as const satisfies QueueOptions;
