import { useCallback, useEffect } from 'react';
import { cleaningWithSample, type CleaningState } from '../../../../../contract/cleaning';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSignatureDesk } from '../exchange/use-signature-desk';

const askedEvery = 700; // milliseconds

export const isAtWork = (state: CleaningState): boolean =>
  state === 'counting' || state === 'running' || state === 'reversing';

/** A run, asked for again and again while it is worked on. */
export function useRun(id: number) {
  const { read } = useSignatureDesk();
  const ask = useCallback(
    (signal: AbortSignal) => read(`/cleaning/${String(id)}`, cleaningWithSample, signal),
    [read, id],
  );
  const { loaded, reload } = useLoaded(ask);
  const value = loaded.state === 'here' ? loaded.value : null;
  useEffect(() => {
    if (!value || !isAtWork(value.state)) return;
    const timer = setTimeout(reload, askedEvery);
    return () => clearTimeout(timer);
  }, [value, reload]);
  return { loaded, reload };
}
