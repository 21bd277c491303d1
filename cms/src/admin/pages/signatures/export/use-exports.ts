import { useCallback, useEffect, useRef } from 'react';
import { exportList, type ExportView } from '../../../../../contract/export';
import { useAnnounce } from '../../../Announcer';
import { useAskedAgain } from '../../../exchange/use-asked-again';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useOlder } from '../use-older';

export const isUnderWay = ({ state }: ExportView): boolean => state === 'waiting' || state === 'running';

/** The exports of a campaign; while one is being made they are asked for again and again, and its end is said. */
export function useExports(campaign: string) {
  const say = useSay();
  const announce = useAnnounce();
  const { read } = useSignatureDesk();
  const path = `/exports?campaign=${encodeURIComponent(campaign)}`;
  const ask = useCallback((signal: AbortSignal) => read(path, exportList, signal), [read, path]);
  const loading = useLoaded(ask);
  const { loaded, reload } = loading;
  useAskedAgain(loading, ({ exports: all }) => all.some(isUnderWay));
  const exports = loaded.state === 'here' ? loaded.value.exports : null;
  const before = useRef(new Set<string>());
  useEffect(() => {
    if (!exports) return;
    for (const { id, state } of exports)
      if (before.current.has(id) && state !== 'waiting' && state !== 'running')
        announce(say(`hub.signatures.export.state.${state}`));
    before.current = new Set(exports.filter(isUnderWay).map(({ id }) => id));
  }, [exports, announce, say]);
  const older = useOlder(loaded.state === 'here' ? loaded.value.before : null, async (from: string) => {
    const { exports: items, before } = await read(`${path}&before=${from}`, exportList);
    return { items, before };
  });
  return { loaded, reload, older };
}
