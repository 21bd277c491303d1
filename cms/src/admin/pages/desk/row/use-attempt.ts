import { useCallback, useRef, useState } from 'react';
import type { Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { useAnnounce } from '../../../Announcer';
import { refusalOf, type Refusal } from '../../../exchange/refusal';
import { useTell } from '../exchange/use-tell';

export type RowState = { kind: 'idle' | 'saving' | 'saved' | 'published' } | { kind: 'refused'; refusal: Refusal };

/** Does one thing at a time for a text, says what became of it, and takes the text as it is when somebody else was quicker. */
export function useAttempt({ name }: Text, replace: (text: Text) => void) {
  const say = useSay();
  const tell = useTell();
  const announce = useAnnounce();
  const [state, setState] = useState<RowState>({ kind: 'idle' });
  const busy = useRef(false);
  const attempt = useCallback(
    async (task: () => Promise<void>, done: 'saved' | 'published'): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      setState({ kind: 'saving' });
      try {
        await task();
        setState({ kind: done });
        announce(say(`hub.desk.${done}.said`, { name }));
        return true;
      } catch (error) {
        const refusal = refusalOf(error);
        setState({ kind: 'refused', refusal });
        announce(tell(refusal));
        if (refusal.kind === 'objection' && refusal.now) replace(refusal.now);
        return false;
      } finally {
        busy.current = false;
      }
    },
    [announce, name, replace, say, tell],
  );
  return { state, setState, attempt };
}
