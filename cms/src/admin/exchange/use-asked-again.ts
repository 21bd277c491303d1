import { useEffect } from 'react';
import type { Loading } from './use-loaded';

/** Milliseconds between two looks at what is under way. */
const lookEvery = 1_000;

/** Asks again and again, as long as what is there says that something is under way. */
export function useAskedAgain<T>(
  { loaded, reload }: Pick<Loading<T>, 'loaded' | 'reload'>,
  isUnderWay: (value: T) => boolean,
): void {
  const goesOn = loaded.state === 'here' && isUnderWay(loaded.value);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(reload, lookEvery);
    return () => clearTimeout(timer);
  }, [goesOn, loaded, reload]);
}
