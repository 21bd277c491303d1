import { Button, Flex } from '@strapi/design-system';
import { Download, Trash } from '@strapi/icons';
import * as z from 'zod';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { useAnnounce } from '../../../Announcer';
import { useSay } from '../../../say';
import { saveFile } from '../../desk/po/save-file';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { ReasonForm } from '../ReasonForm';
import { useAsking } from '../use-asking';

interface Props {
  document: DeliveryDocument;
  titleId: string;
  onRemoved: () => void;
}

/** Taking a document and removing it. Both ask why. */
export function DocumentActions({ document: { id, locale, state }, titleId, onRemoved }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { send, file } = useSignatureDesk();
  const { asking, opens, onClose } = useAsking<'file' | 'removal'>(titleId);
  const path = `/documents/${String(id)}`;
  const take = async (why: string) => {
    saveFile(await file(`${path}/file`, { why }), `signatures-${String(id)}-${locale}.pdf`);
    announce(say('hub.signatures.document.downloaded'));
    onClose();
  };
  const remove = async (why: string) => {
    await send(`${path}/removal`, { why }, z.object({}));
    announce(say('hub.signatures.document.removed'));
    onClose();
    onRemoved();
  };
  return (
    <>
      <Flex gap={2} wrap="wrap">
        {state === 'ready' && (
          <Button startIcon={<Download />} {...opens('file')}>
            {say('hub.signatures.document.download')}
          </Button>
        )}
        <Button variant="danger-light" startIcon={<Trash />} {...opens('removal')}>
          {say('hub.signatures.document.remove')}
        </Button>
      </Flex>
      {asking === 'file' && (
        <ReasonForm act={say('hub.signatures.document.downloadNow')} carryOut={take} onClose={onClose} />
      )}
      {asking === 'removal' && (
        <ReasonForm
          {...{ act: say('hub.signatures.document.removeNow'), variant: 'danger', carryOut: remove, onClose }}
        />
      )}
    </>
  );
}
