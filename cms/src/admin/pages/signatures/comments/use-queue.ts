import { useCallback, useMemo, useRef, useState } from 'react';
import type {
  CommentQueue,
  CommentReason,
  CommentsAsked,
  CommentState,
  DeskComment,
} from '../../../../../contract/comments';
import { refusalOf, type Refusal } from '../../../exchange/refusal';
import { useLoaded, type Loaded } from '../../../exchange/use-loaded';
import { useSignatureDesk, type SignatureDesk } from '../exchange/use-signature-desk';
import { readPage, sendChoice, sendDecision } from './exchange';
import { grown, replaced, takenBack, undoing, without, type Done } from './queue-state';

/** What somebody decides, beside what became of the comment. */
export interface Verdict {
  to: CommentState;
  /** In which language it is written, where not in that of the form. */
  locale?: string;
  reason?: CommentReason;
  /** In the moderator’s own words, for the log. */
  words?: string;
}

export interface Queue {
  loaded: Loaded<CommentQueue>;
  reload: () => void;
  busy: boolean;
  refusal: Refusal | null;
  canUndo: boolean;
  /** Whether it was done. */
  decide: (comment: DeskComment, verdict: Verdict) => Promise<boolean>;
  choose: (comment: DeskComment) => Promise<boolean>;
  /** The comment that is back; null when nothing was undone. */
  undo: () => Promise<DeskComment | null>;
  more: () => Promise<void>;
}

/** One thing at a time: a second key that comes before the first was answered does nothing. */
function useOneAtATime() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const held = useRef(false);
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (held.current) return null;
    held.current = true;
    setBusy(true);
    setRefusal(null);
    try {
      return await work();
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    } finally {
      held.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, refusal, run };
}

function useFirstPage(desk: SignatureDesk, asked: CommentsAsked) {
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const page = await readPage(desk, asked);
      // What comes late belongs to a list that is no longer shown.
      signal.throwIfAborted();
      return page;
    },
    [desk, asked],
  );
  return useLoaded(ask);
}

/** The comments that are asked for, and what can be done with them; `asked` has to be the same until another is asked. */
export function useQueue(asked: CommentsAsked): Queue {
  const desk = useSignatureDesk();
  const { loaded, reload, change } = useFirstPage(desk, asked);
  const { busy, refusal, run } = useOneAtATime();
  const [done, setDone] = useState<Done[]>([]);
  const { why } = asked;
  const queue = loaded.state === 'here' ? loaded.value : null;

  const decide = async (comment: DeskComment, { words = '', ...verdict }: Verdict): Promise<boolean> => {
    const place = queue?.comments.findIndex(({ signature }) => signature === comment.signature) ?? 0;
    const { signature, state: seen } = comment;
    const said = words.trim().length < 3 ? why : words.trim();
    const answer = await run(() => sendDecision(desk, { signature, seen, ...verdict, why: said }));
    if (!answer) return false;
    change((shown) => without(shown, signature));
    setDone((before) => [...before, { kind: 'decided', before: comment, now: answer.state, place }]);
    return true;
  };
  const choose = async (comment: DeskComment): Promise<boolean> => {
    const { signature, chosen } = comment;
    const answer = await run(() => sendChoice(desk, { signature, chosen: !chosen, why }));
    if (!answer) return false;
    change((shown) => replaced(shown, { ...comment, chosen: answer.chosen }));
    setDone((before) => [...before, { kind: 'chosen', before: comment }]);
    return true;
  };
  const undo = async (): Promise<DeskComment | null> => {
    const last = done.at(-1);
    if (!last) return null;
    const { before } = last;
    const took = await run(() =>
      last.kind === 'decided'
        ? sendDecision(desk, { ...undoing(last), why })
        : sendChoice(desk, { signature: before.signature, chosen: before.chosen, why }),
    );
    if (!took) return null;
    if (last.kind === 'decided') change((shown) => takenBack(shown, last, asked.state));
    else change((shown) => replaced(shown, before));
    setDone((all) => all.slice(0, -1));
    return before;
  };
  const more = async (): Promise<void> => {
    const after = queue?.next;
    if (!after) return;
    const page = await run(() => readPage(desk, { ...asked, after }));
    if (page) change((shown) => grown(shown, page));
  };
  return { ...{ loaded, reload, busy, refusal, decide, choose, undo, more }, canUndo: done.length > 0 };
}

/** What is asked for, the same object as long as nothing in it changes. */
export function useAsked(campaign: string, state: CommentState, locale: string | null, why: string): CommentsAsked {
  return useMemo(() => ({ campaign, state, why, ...(locale !== null && { locale }) }), [campaign, state, locale, why]);
}
