import { Button, Flex } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { saveFile } from '../../desk/po/save-file';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';

interface Props {
  document: DeliveryDocument;
  asking: 'file' | 'removal';
  onClose: () => void;
  onRemoved: () => void;
}

/** Why the file is taken or removed; only then it is. */
export function ReasonForm({ document: { id, locale }, asking, onClose, onRemoved }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { post } = useFetchClient();
  const { busy, trouble, run } = useTask(useTell());
  const [why, setWhy] = useState('');
  const path = `/signature-desk/documents/${String(id)}/${asking}`;
  const take = () =>
    run(async () => {
      const { data } = await post<Blob>(path, { why }, asking === 'file' ? { responseType: 'blob' } : {});
      if (asking === 'file') saveFile(data, `signatures-${String(id)}-${locale}.pdf`);
      announce(say(asking === 'file' ? 'hub.signatures.document.downloaded' : 'hub.signatures.document.removed'));
      onClose();
      if (asking === 'removal') onRemoved();
    });
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 3, paddingTop: 4 }}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void take();
      }}
    >
      <WhyField value={why} onChange={setWhy} {...(trouble !== null && { error: trouble })} />
      <Flex gap={2}>
        <Button type="submit" loading={busy} variant={asking === 'file' ? 'default' : 'danger'}>
          {say(asking === 'file' ? 'hub.signatures.document.downloadNow' : 'hub.signatures.document.removeNow')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('hub.signatures.document.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
