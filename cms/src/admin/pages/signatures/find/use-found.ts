import { useCallback, useRef, useState } from 'react';
import { foundList, type FoundList } from '../../../../../contract/found-signatures';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { goesOn, joined } from './found';
import type { Search } from './use-search';

/**
 * A page of what is searched for. One request looks through so many signatures and no more, so that none takes long; here
 * they follow each other until the page is full, and meanwhile it is said how far they are. `asked` stays the same.
 */
export function useFound(asked: Search & { campaign: string }) {
  const { send } = useSignatureDesk();
  const [lookedTo, setLookedTo] = useState<string | null>(null);
  const stopped = useRef(false);
  const fixed = useRef(asked);
  const ask = useCallback(
    async (signal: AbortSignal): Promise<FoundList> => {
      const { campaign, filter, place } = fixed.current;
      const towards = place?.towards ?? 'older';
      const page = (from: typeof place) =>
        send('/signatures/list', { campaign, ...filter, ...(from && { place: from }) }, foundList);
      let list = await page(place);
      for (let next = goesOn(list, towards); next && !signal.aborted && !stopped.current;) {
        setLookedTo(list.lookedTo);
        list = joined(list, await page(next), towards);
        next = goesOn(list, towards);
      }
      return list;
    },
    [send],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { ...useLoaded(ask), lookedTo, stop };
}
