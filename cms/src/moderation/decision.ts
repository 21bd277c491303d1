import type { CommentState } from '../../contract/comments';

/**
 * What a comment may become from where it is. Every way has its way back, so that each decision can be undone; what was
 * refused is first undecided again before anybody approves it.
 */
const ways: Record<CommentState, readonly CommentState[]> = {
  undecided: ['approved', 'refused'],
  approved: ['hidden', 'undecided'],
  hidden: ['approved'],
  refused: ['undecided'],
};

export const mayBecome = (from: CommentState, to: CommentState): boolean => ways[from].includes(to);

/** Whoever is not published is owed a reason; who is, or is waiting, is not. */
export const needsReason = (to: CommentState): boolean => to === 'refused' || to === 'hidden';
