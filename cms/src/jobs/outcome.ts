import type { JobResult } from 'pg-boss';
import type { Letter } from './letters';

/** What became of a mail; null when it is done with, or need not go any more. */
export type Failure = { status: 'failed' | 'deadletter'; output: { reason: string } } | null;

/** `mine` aborts when its job is no longer this process's. */
export interface LetterInHand extends Letter {
  mine: AbortSignal;
}

export interface InHand {
  id: string;
  mine: AbortSignal;
  letters: readonly LetterInHand[];
}

export interface Outcome {
  result: JobResult;
  /** What goes on in jobs of their own. */
  apart: readonly LetterInHand[];
}

/**
 * A job of one mail fails with it and is tried again; one of several is done with, and what failed of it goes on apart.
 * A job that was taken away is whole in other hands: whatever of it went on apart would come twice.
 */
export function outcomeOf({ id, mine, letters }: InHand, failures: ReadonlyMap<LetterInHand, Failure>): Outcome {
  if (mine.aborted) return { result: { id, status: 'failed', output: { reason: 'TAKEN_AWAY' } }, apart: [] };
  const unsent = letters.filter((letter) => failures.get(letter));
  const [only] = letters;
  const failure = letters.length === 1 && only ? failures.get(only) : null;
  if (failure) return { result: { id, ...failure }, apart: [] };
  return { result: { id, status: 'completed' }, apart: unsent };
}
