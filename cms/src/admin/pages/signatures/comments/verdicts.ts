import type { CommentState } from '../../../../../contract/comments';

/** What a button and a key do with a comment in this state: the way to readers, and the way away from them. */
export const publishTo: Record<CommentState, CommentState | null> = {
  undecided: 'approved',
  approved: null,
  hidden: 'approved',
  refused: 'undecided',
};

export const withholdTo: Record<CommentState, 'refused' | 'hidden' | null> = {
  undecided: 'refused',
  approved: 'hidden',
  hidden: null,
  refused: null,
};
