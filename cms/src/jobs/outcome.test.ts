import { expect, test } from 'vitest';
import { outcomeOf, type Failure, type LetterInHand } from './outcome';

const failed: Failure = { status: 'failed', output: { reason: 'ETIMEDOUT' } };

function jobOf(mails: number) {
  const claim = new AbortController();
  const letters = Array.from({ length: mails }, (_, place): LetterInHand => {
    const mail = { signature: place + 1, locale: 'en', again: false };
    return { identity: `job-${String(place)}`, mail, mine: claim.signal };
  });
  return { claim, job: { id: 'job', mine: claim.signal, letters } };
}

/** The same for each of the letters, in their order. */
const became = (letters: readonly LetterInHand[], ...failures: Failure[]) =>
  new Map(letters.map((letter, place) => [letter, failures[place] ?? null]));

test('of a job of several mails only those go on that failed', () => {
  const { job } = jobOf(3);
  const { result, apart } = outcomeOf(job, became(job.letters, null, failed, null));
  expect(result).toEqual({ id: 'job', status: 'completed' });
  expect(apart).toEqual([job.letters[1]]);
});

test('a job of one mail fails with it, and is tried again as it is', () => {
  const { job } = jobOf(1);
  expect(outcomeOf(job, became(job.letters, failed))).toEqual({ result: { id: 'job', ...failed }, apart: [] });
  expect(outcomeOf(job, became(job.letters, null)).result).toEqual({ id: 'job', status: 'completed' });
});

test('of a job that was taken away nothing goes on apart, since others have the whole of it', () => {
  const { job, claim } = jobOf(3);
  claim.abort();
  const { result, apart } = outcomeOf(job, became(job.letters, null, failed, failed));
  expect(result).toMatchObject({ status: 'failed' });
  expect(apart).toEqual([]);
});
