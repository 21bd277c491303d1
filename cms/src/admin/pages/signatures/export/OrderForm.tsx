import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import * as z from 'zod';
import { formats, purposes, type Format, type Purpose } from '../../../../../contract/export';
import { why as whyRule } from '../../../../../contract/audit';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';
import { Choice } from './Choice';
import { ColumnsOf } from './ColumnsOf';

interface Props {
  campaign: string;
  confirmed: number;
  onOrdered: () => void;
}

/** What for decides what is in it; the reason is asked for before anything is made. */
export function OrderForm({ campaign, confirmed, onOrdered }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { send } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTell());
  const [purpose, setPurpose] = useState<Purpose>('delivery');
  const [format, setFormat] = useState<Format>('xlsx');
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState<string>();
  const order = (event: FormEvent) => {
    event.preventDefault();
    const said = whyRule.safeParse(why);
    setMissing(said.success ? undefined : say('hub.signatures.why.missing'));
    if (!said.success) return;
    void run(async () => {
      await send('/exports', { campaign, purpose, format, why: said.data }, z.object({ id: z.string() }));
      setWhy('');
      announce(say('hub.signatures.export.ordered'));
      onOrdered();
    });
  };
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 5, padding: 6, background: 'neutral0' }}
      hasRadius
      shadow="tableShadow"
      onSubmit={order}
      aria-label={say('hub.signatures.export.order')}
    >
      <Typography tag="p">{say('hub.signatures.export.confirmed', { confirmed })}</Typography>
      <Choice
        label={say('hub.signatures.export.purpose')}
        options={purposes.map((value) => ({
          value,
          label: say(`hub.signatures.export.purpose.${value}`),
          hint: say(`hub.signatures.export.purpose.${value}.hint`),
        }))}
        chosen={purpose}
        onChoose={setPurpose}
      />
      <ColumnsOf purpose={purpose} />
      <Choice
        label={say('hub.signatures.export.format')}
        options={formats.map((value) => ({
          value,
          label: say(`hub.signatures.export.format.${value}`),
          hint: say(`hub.signatures.export.format.${value}.hint`),
        }))}
        chosen={format}
        onChoose={setFormat}
      />
      <WhyField value={why} onChange={setWhy} error={missing} />
      <Flex gap={4} wrap="wrap">
        <Button type="submit" loading={busy}>
          {say('hub.signatures.export.order')}
        </Button>
        <Typography role="alert" textColor="danger700">
          {trouble}
        </Typography>
      </Flex>
    </Flex>
  );
}
