import type { CleaningState } from '../../contract/cleaning';

/** What a person may do with a run. */
export type Wish = 'start' | 'cancel' | 'reverse';

const from: Record<Wish, readonly CleaningState[]> = {
  start: ['counted'],
  cancel: ['counting', 'running', 'reversing'],
  /** What a cancelled run has set aside is taken back like that of a whole one; so is the rest of a stopped reversal. */
  reverse: ['done', 'cancelled'],
};

export const mayWish = (wish: Wish, state: CleaningState): boolean => from[wish].includes(state);

/** Where a run comes to when the work of its state is over, or was cancelled. */
export function endOf(state: CleaningState, cancelled: boolean): CleaningState {
  if (state === 'counting') return cancelled ? 'cancelled' : 'counted';
  if (state === 'running') return cancelled ? 'cancelled' : 'done';
  if (state === 'reversing') return cancelled ? 'cancelled' : 'reversed';
  return state;
}
