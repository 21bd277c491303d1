import type { Progress, TextState } from '../../../../../contract/desk';

export const nothing: Progress = { total: 0, missing: 0, outdated: 0, draft: 0, done: 0 };

/** Hundredths that are done, rounded down: a hundred means that nothing is left. */
export const percentDone = ({ total, done }: Progress): number =>
  total === 0 ? 100 : Math.floor((done / total) * 100);

/** The counts after one text went from one state to another. */
export function moved(progress: Progress, from: TextState, to: TextState): Progress {
  const left = { ...progress, [from]: Math.max(0, progress[from] - 1) };
  return { ...left, [to]: left[to] + 1 };
}
