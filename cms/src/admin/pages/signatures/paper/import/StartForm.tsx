import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import * as z from 'zod';
import type { SignatureImport } from '../../../../../../contract/signature-import';
import { useAnnounce } from '../../../../Announcer';
import { useTask } from '../../../../exchange/use-task';
import { useSay } from '../../../../say';
import { useSignatureDesk } from '../../exchange/use-signature-desk';
import { WhyField } from '../../WhyField';
import { useTellFile } from './use-tell-file';

/** What importing means, and why it is done. */
export function StartForm({ one: { id, fresh }, reload }: { one: SignatureImport; reload: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const { send } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTellFile());
  const [why, setWhy] = useState('');
  const start = async () => {
    await send(`/imports/${String(id)}/start`, { why }, z.object({ id: z.number() }));
    announce(say('hub.signatures.paper.import.state.running'));
    reload();
  };
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 3, paddingTop: 4, noValidate: true }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run(start);
      }}
    >
      <Typography tag="p">{say('hub.signatures.paper.import.means')}</Typography>
      <WhyField value={why} onChange={setWhy} />
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
      <Flex>
        <Button type="submit" loading={busy}>
          {say('hub.signatures.paper.import.start', { count: fresh })}
        </Button>
      </Flex>
    </Flex>
  );
}
