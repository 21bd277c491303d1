import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { PaperEntry } from '../../../../../contract/paper';
import { useAnnounce } from '../../../Announcer';
import { useFilePost } from '../../../exchange/use-raw-post';
import { useTask } from '../../../exchange/use-task';
import { useSay, type Sentence } from '../../../say';
import { saveFile } from '../../desk/po/save-file';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';

/** What is asked for: the file, that an entry no longer counts, that it counts again. As in the address. */
export type Asking = 'scan' | 'removal' | 'restoring';

const sentences = {
  scan: { act: 'hub.signatures.paper.openScan', done: 'hub.signatures.paper.scanOpened' },
  removal: { act: 'hub.signatures.paper.remove', done: 'hub.signatures.paper.removed' },
  restoring: { act: 'hub.signatures.paper.restore', done: 'hub.signatures.paper.restored' },
} as const satisfies Record<Asking, Record<'act' | 'done', Sentence>>;

const endings = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

interface Props {
  entry: PaperEntry;
  asking: Asking;
  reload: () => void;
  onClose: () => void;
}

/** Why; only then it is done. */
export function ReasonForm({ entry: { id, scan }, asking, reload, onClose }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { post } = useFetchClient();
  const postForFile = useFilePost();
  const { busy, trouble, run } = useTask(useTell());
  const [why, setWhy] = useState('');
  const path = `/signature-desk/paper/${String(id)}/${asking}`;
  const { act, done } = sentences[asking];
  const carryOut = async () => {
    if (asking === 'scan' && scan)
      saveFile(await postForFile(path, { why }), `sheet-${String(id)}.${endings[scan.type]}`);
    else await post(path, { why });
    announce(say(done));
    onClose();
    if (asking !== 'scan') reload();
  };
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 3, paddingTop: 4, noValidate: true }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run(carryOut);
      }}
    >
      <WhyField value={why} onChange={setWhy} />
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
      <Flex gap={2}>
        <Button type="submit" loading={busy} variant={asking === 'removal' ? 'danger' : 'default'}>
          {say(act)}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('hub.desk.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
