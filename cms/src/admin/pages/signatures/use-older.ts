import { useState } from 'react';
import { useTask } from '../../exchange/use-task';
import { useTell } from './exchange/use-tell';

interface Page<Item, Key> {
  items: Item[];
  /** What the next one is asked with; null at the end. */
  before: Key | null;
}

/**
 * What a list holds below its first page, a page at a time. It is forgotten when the first page ends elsewhere: what was
 * pushed out of it would stand nowhere.
 */
export function useOlder<Item, Key>(end: Key | null, ask: (before: Key) => Promise<Page<Item, Key>>) {
  const { busy, trouble, run } = useTask(useTell());
  const [asked, setAsked] = useState<Page<Item, Key> & { end: Key | null }>({ end, items: [], before: end });
  const { items, before } = asked.end === end ? asked : { items: [], before: end };
  const goOn = async (from: Key) => {
    const next = await ask(from);
    setAsked({ end, items: [...items, ...next.items], before: next.before });
  };
  return { items, more: { busy, trouble, ask: before === null ? null : () => void run(() => goOn(before)) } };
}

export type More = ReturnType<typeof useOlder>['more'];
