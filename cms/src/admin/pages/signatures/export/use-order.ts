import { useState, type FormEvent } from 'react';
import * as z from 'zod';
import { why as whyRule } from '../../../../../contract/audit';
import type { Format, Purpose } from '../../../../../contract/export';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';

const ordered = z.object({ id: z.string() });

/** What is chosen and typed for an order; it is sent once it has a reason, and stays when it is refused. */
export function useOrder(campaign: string, onOrdered: () => void) {
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
      await send('/exports', { campaign, purpose, format, why: said.data }, ordered);
      setWhy('');
      announce(say('hub.signatures.export.ordered'));
      onOrdered();
    });
  };
  return { purpose, setPurpose, format, setFormat, why, setWhy, missing, busy, trouble, order };
}
