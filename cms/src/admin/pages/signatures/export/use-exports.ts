import { useCallback } from 'react';
import { exportList, type ExportView } from '../../../../../contract/export';
import { useAskedAgain } from '../../../exchange/use-asked-again';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { useEndSaid } from '../exchange/use-end-said';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useOlder } from '../use-older';

export const isUnderWay = ({ state }: ExportView): boolean => state === 'waiting' || state === 'running';

/** The exports of a campaign; while one is being made they are asked for again and again, and its end is said. */
export function useExports(campaign: string) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const path = `/exports?campaign=${encodeURIComponent(campaign)}`;
  const ask = useCallback((signal: AbortSignal) => read(path, exportList, signal), [read, path]);
  const loading = useLoaded(ask);
  const { loaded, reload } = loading;
  useAskedAgain(loading, ({ exports: all }) => all.some(isUnderWay));
  const exports = loaded.state === 'here' ? loaded.value.exports : null;
  useEndSaid(exports, isUnderWay, ({ state }) => say(`hub.signatures.export.state.${state}`));
  const older = useOlder(loaded.state === 'here' ? loaded.value.before : null, async (from: string) => {
    const { exports: items, before } = await read(`${path}&before=${from}`, exportList);
    return { items, before };
  });
  return { loaded, reload, older };
}
