import { Button, Flex } from '@strapi/design-system';
import * as z from 'zod';
import type { PaperEntry } from '../../../../../contract/paper';
import { useAnnounce } from '../../../Announcer';
import { useSay, type Sentence } from '../../../say';
import { saveFile } from '../../desk/po/save-file';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { ReasonForm } from '../ReasonForm';
import { useAsking } from '../use-asking';

interface Props {
  entry: PaperEntry;
  titleId: string;
  reload: () => void;
  onChange: () => void;
}

/** What is asked for: the file, that an entry no longer counts, that it counts again. As in the address. */
type Asking = 'scan' | 'removal' | 'restoring';

const sentences = {
  scan: { act: 'hub.signatures.paper.openScan', done: 'hub.signatures.paper.scanOpened' },
  removal: { act: 'hub.signatures.paper.remove', done: 'hub.signatures.paper.removed' },
  restoring: { act: 'hub.signatures.paper.restore', done: 'hub.signatures.paper.restored' },
} as const satisfies Record<Asking, Record<'act' | 'done', Sentence>>;

const endings = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** Carries out what is asked for, with its reason. */
function useCarryOut({ id, scan }: PaperEntry, reload: () => void) {
  const say = useSay();
  const announce = useAnnounce();
  const { send, file } = useSignatureDesk();
  return async (asking: Asking, why: string) => {
    const path = `/paper/${String(id)}/${asking}`;
    if (asking === 'scan' && scan) saveFile(await file(path, { why }), `sheet-${String(id)}.${endings[scan.type]}`);
    else await send(path, { why }, z.object({ id: z.number() }));
    announce(say(sentences[asking].done));
    if (asking !== 'scan') reload();
  };
}

/** What can be done with an entry. All but changing it, which has a form of its own, asks why here. */
export function EntryActions({ entry, titleId, reload, onChange }: Props) {
  const say = useSay();
  const { asking, opens, onClose } = useAsking<Asking>(titleId);
  const carryOut = useCarryOut(entry, reload);
  const removed = entry.removedAt !== null;
  const way = removed ? 'restoring' : 'removal';
  return (
    <>
      <Flex {...{ role: 'group', 'aria-labelledby': titleId, gap: 2, wrap: 'wrap', paddingTop: 3 }}>
        {!removed && (
          <Button variant="secondary" onClick={onChange}>
            {say('hub.signatures.paper.change')}
          </Button>
        )}
        {entry.scan && (
          <Button variant="secondary" {...opens('scan')}>
            {say(sentences.scan.act)}
          </Button>
        )}
        <Button variant={removed ? 'secondary' : 'danger-light'} {...opens(way)}>
          {say(sentences[way].act)}
        </Button>
      </Flex>
      {asking && (
        <ReasonForm
          key={asking}
          {...{ act: say(sentences[asking].act), variant: asking === 'removal' ? 'danger' : 'default', onClose }}
          carryOut={async (why) => {
            await carryOut(asking, why);
            onClose();
          }}
        />
      )}
    </>
  );
}
