import { useCallback } from 'react';
import { cleaningWithSample, type CleaningState } from '../../../../../contract/cleaning';
import { useAskedAgain } from '../../../exchange/use-asked-again';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSignatureDesk } from '../exchange/use-signature-desk';

export const isAtWork = (state: CleaningState): boolean =>
  state === 'counting' || state === 'running' || state === 'reversing';

/** A run, asked for again and again while it is worked on. */
export function useRun(id: number) {
  const { read } = useSignatureDesk();
  const ask = useCallback(
    (signal: AbortSignal) => read(`/cleaning/${String(id)}`, cleaningWithSample, signal),
    [read, id],
  );
  const loading = useLoaded(ask);
  useAskedAgain(loading, ({ state }) => isAtWork(state));
  return loading;
}
