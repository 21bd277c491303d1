import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../Announcer';

/**
 * Says aloud what came of each thing that was under way, or not there yet, when the page looked last. What is over
 * already when the page opens is not said.
 */
export function useEndSaid<T extends { id: number | string }>(
  things: readonly T[] | null,
  isUnderWay: (thing: T) => boolean,
  sentence: (thing: T) => string,
): void {
  const announce = useAnnounce();
  const over = useRef<ReadonlySet<T['id']> | null>(null);
  useEffect(() => {
    if (!things) return;
    const ended = things.filter((each) => !isUnderWay(each));
    for (const each of ended) if (over.current?.has(each.id) === false) announce(sentence(each));
    over.current = new Set(ended.map(({ id }) => id));
  }, [things, isUnderWay, sentence, announce]);
}
