import { Button, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import * as z from 'zod';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { useAnnounce } from '../../../Announcer';
import { useFilePost } from '../../../exchange/use-raw-post';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { saveFile } from '../../desk/po/save-file';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';

interface Props {
  document: DeliveryDocument;
  asking: 'file' | 'removal';
  onClose: () => void;
  onRemoved: () => void;
}

/** Why the file is taken or removed; only then it is. It takes the focus; Escape goes back. */
export function ReasonForm({ document: { id, locale }, asking, onClose, onRemoved }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { send } = useSignatureDesk();
  const postForFile = useFilePost();
  const { busy, trouble, run } = useTask(useTell());
  const [why, setWhy] = useState('');
  const path = `/documents/${String(id)}/${asking}`;
  const carryOut = async () => {
    if (asking === 'removal') await send(path, { why }, z.object({}));
    else saveFile(await postForFile(`/signature-desk${path}`, { why }), `signatures-${String(id)}-${locale}.pdf`);
  };
  const take = () =>
    run(async () => {
      await carryOut();
      announce(say(asking === 'file' ? 'hub.signatures.document.downloaded' : 'hub.signatures.document.removed'));
      onClose();
      if (asking === 'removal') onRemoved();
    });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <WhyField value={why} onChange={setWhy} {...(trouble !== null && { error: trouble })} />
        <Flex gap={2} wrap="wrap">
          <Button type="submit" loading={busy} variant={asking === 'file' ? 'default' : 'danger'}>
            {say(asking === 'file' ? 'hub.signatures.document.downloadNow' : 'hub.signatures.document.removeNow')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {say('hub.signatures.document.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
