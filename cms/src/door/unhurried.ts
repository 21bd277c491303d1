import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the work takes on any day but a very bad one. */
const least = 250; // milliseconds

/**
 * Answers no earlier than a quarter of a second after the question. Work for a known address writes to the disk and for an
 * unknown one does not; without this the time of the answer would tell who signed (issue 3).
 */
export async function unhurried<Result>(work: () => Promise<Result>, milliseconds = least): Promise<Result> {
  const [result] = await Promise.all([work(), pause(milliseconds)]);
  return result;
}
