import type { CommentQueue, CommentReason, CommentState, DeskComment } from '../../../../../contract/comments';

/** What was decided last, with all that it takes to undo it. */
export type Done =
  { kind: 'decided'; before: DeskComment; now: CommentState; place: number } | { kind: 'chosen'; before: DeskComment };

/** What is asked for to take a decision back: where the comment was, with the reason that stood there. */
export function undoing({ before, now }: Extract<Done, { kind: 'decided' }>): {
  signature: number;
  seen: CommentState;
  to: CommentState;
  reason?: CommentReason;
} {
  const { signature, state: to, reason } = before;
  return { signature, seen: now, to, ...(reason !== null && { reason }) };
}

/** The page that follows, after those that are shown: one that was decided meanwhile may come in it once more. */
export function grown(queue: CommentQueue, page: CommentQueue): CommentQueue {
  const known = new Set(queue.comments.map(({ signature }) => signature));
  const comments = [...queue.comments, ...page.comments.filter(({ signature }) => !known.has(signature))];
  return { ...page, comments };
}

export function without(queue: CommentQueue, signature: number): CommentQueue {
  return { ...queue, comments: queue.comments.filter((each) => each.signature !== signature) };
}

/** Back where it stood; in another list than the one it was decided in, it is no longer what that list shows. */
export function takenBack(
  queue: CommentQueue,
  { before, place }: Extract<Done, { kind: 'decided' }>,
  shown: CommentState,
): CommentQueue {
  const others = without(queue, before.signature);
  return before.state === shown ? { ...others, comments: others.comments.toSpliced(place, 0, before) } : others;
}

export function replaced(queue: CommentQueue, comment: DeskComment): CommentQueue {
  const comments = queue.comments.map((each) => (each.signature === comment.signature ? comment : each));
  return { ...queue, comments };
}
