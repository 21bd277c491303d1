import { useCallback } from 'react';
import { deliveryDocuments, type DeliveryDocument } from '../../../../../contract/delivery-document';
import { useAskedAgain } from '../../../exchange/use-asked-again';
import { useLoaded } from '../../../exchange/use-loaded';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useEndSaid } from '../exchange/use-end-said';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useNames } from '../names';
import { useOlder } from '../use-older';

export const isUnderWay = ({ state }: DeliveryDocument): boolean => state !== 'ready' && state !== 'failed';

/** The documents of a campaign; while one is being made they are asked for again and again, and its end is said. */
export function useDocuments(path: string) {
  const say = useSay();
  const { language } = useNames();
  const { read } = useSignatureDesk();
  const ask = useCallback((signal: AbortSignal) => read(path, deliveryDocuments, signal), [read, path]);
  const loading = useLoaded(ask);
  const { loaded } = loading;
  useAskedAgain(loading, ({ documents }) => documents.some(isUnderWay));
  useEndSaid(
    loaded.state === 'here' ? loaded.value.documents : null,
    isUnderWay,
    ({ locale, state }) => `${isolated(language(locale))}: ${say(`hub.signatures.document.state.${state}`)}`,
  );
  const older = useOlder(loaded.state === 'here' ? loaded.value.before : null, async (from: number) => {
    const { documents: items, before } = await read(`${path}?before=${String(from)}`, deliveryDocuments);
    return { items, before };
  });
  return { loaded, reload: loading.reload, older };
}
