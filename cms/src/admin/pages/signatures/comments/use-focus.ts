import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { DeskComment } from '../../../../../contract/comments';
import { useAnnounce } from '../../../Announcer';
import { useSay } from '../../../say';
import type { Queue, Verdict } from './use-queue';

/** What a card asks for. */
export interface CardActions {
  decide: (comment: DeskComment, verdict: Verdict) => Promise<void>;
  choose: (comment: DeskComment) => Promise<void>;
  undo: () => Promise<void>;
  go: (comment: DeskComment, way: 1 | -1) => void;
}

type Goal = number | 'heading' | null;

const first: unique symbol = Symbol('the first comment');

/** Moves the focus when what had it is gone, and says aloud what was done: who decides by keyboard never has to look for it. */
export function useFocus(queue: Queue) {
  const say = useSay();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [goal, setGoal] = useState<Goal | typeof first>(first);
  const comments = queue.loaded.state === 'here' ? queue.loaded.value.comments : null;
  useEffect(() => {
    if (goal === null || comments === null) return;
    focusOn(goal === first ? (comments[0]?.signature ?? null) : goal, list, heading);
    setGoal(null);
  }, [goal, comments]);
  const latest = useRef({ queue, comments });
  latest.current = { queue, comments };

  const actions = useMemo((): CardActions => {
    const neighbour = (comment: DeskComment, way: 1 | -1): number | undefined => {
      const shown = latest.current.comments ?? [];
      return shown[shown.findIndex(({ signature }) => signature === comment.signature) + way]?.signature;
    };
    return {
      decide: async (comment, verdict) => {
        const goOn = neighbour(comment, 1) ?? neighbour(comment, -1) ?? 'heading';
        if (!(await latest.current.queue.decide(comment, verdict))) return;
        announce(say(`hub.signatures.comments.done.${verdict.to}`));
        setGoal(goOn);
        if (goOn === 'heading') await latest.current.queue.more();
      },
      choose: async (comment) => {
        if (!(await latest.current.queue.choose(comment))) return;
        announce(say(comment.chosen ? 'hub.signatures.comments.done.unchosen' : 'hub.signatures.comments.done.chosen'));
      },
      undo: async () => {
        const back = await latest.current.queue.undo();
        if (!back) return;
        announce(say('hub.signatures.comments.done.undone'));
        setGoal(back.signature);
      },
      go: (comment, way) => {
        const near = neighbour(comment, way);
        if (near !== undefined) setGoal(near);
        else announce(say(way === 1 ? 'hub.signatures.comments.atEnd' : 'hub.signatures.comments.atStart'));
      },
    };
  }, [announce, say]);
  return { actions, list, heading };
}

function focusOn(
  goal: Goal,
  list: RefObject<HTMLOListElement | null>,
  heading: RefObject<HTMLHeadingElement | null>,
): void {
  if (goal === null) return;
  const card = list.current?.querySelector<HTMLElement>(`[data-comment="${String(goal)}"]`);
  // What was undone may belong to another list than the one that is shown.
  (card ?? heading.current)?.focus();
}
