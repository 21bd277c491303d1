import type { TextState } from '../../../../../contract/desk';

/** The families of the theme's colours for what is urgent, what is under way and what is finished. */
export const stateColours = {
  missing: 'danger',
  outdated: 'warning',
  draft: 'primary',
  done: 'success',
} as const satisfies Record<TextState, string>;
