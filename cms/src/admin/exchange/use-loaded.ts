import { useCallback, useEffect, useState } from 'react';
import { refusalOf, type Refusal } from './refusal';

export type Loaded<T> = { state: 'loading' } | { state: 'refused'; refusal: Refusal } | { state: 'here'; value: T };

export interface Loading<T> {
  loaded: Loaded<T>;
  /** Asks again; what is there stays until the answer comes. */
  reload: () => void;
  change: (change: (value: T) => T) => void;
}

/** What a request answers, asked when the page opens; `ask` has to be the same function until something else is asked. */
export function useLoaded<T>(ask: (signal: AbortSignal) => Promise<T>): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    ask(abort.signal)
      .then((value) => setLoaded({ state: 'here', value }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setLoaded({ state: 'refused', refusal: refusalOf(error) });
      });
    return () => abort.abort();
  }, [ask, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const change = useCallback((how: (value: T) => T) => {
    setLoaded((before) => (before.state === 'here' ? { state: 'here', value: how(before.value) } : before));
  }, []);
  return { loaded, reload, change };
}
