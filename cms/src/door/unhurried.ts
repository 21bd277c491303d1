/** Longer than the work takes on any day but a bad one. */
const step = 250; // milliseconds

const pause = (milliseconds: number): Promise<void> => new Promise((over) => setTimeout(over, milliseconds));

/**
 * Answers a quarter of a second after the question, or two, or three: at the first step that finds the work done. Work for
 * a known address writes to the disk and for an unknown one does not; without this the time of the answer would tell who
 * signed (issue 3), and all the more while somebody keeps the database busy. Steps are counted from the question on and
 * not from the end of the work, so that nothing of its time is left in them. A failure waits for its step as well.
 */
export async function unhurried<Result>(work: () => Promise<Result>, milliseconds = step): Promise<Result> {
  const working = work();
  const done = working.then(
    () => true,
    () => true,
  );
  do await pause(milliseconds);
  while (!(await Promise.race([done, Promise.resolve(false)])));
  return working;
}
