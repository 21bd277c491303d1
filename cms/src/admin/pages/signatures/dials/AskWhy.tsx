import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { dialsPage, type DialsPage, type Turn } from '../../../../../contract/dials';
import { Dialog } from '../../../Dialog';
import type { Refusal } from '../../../exchange/refusal';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';

interface Props {
  turn: Turn;
  onTurned: (now: DialsPage) => void;
  onClose: () => void;
}

/** What was typed was none that can be blocked: said in the words of its dial. */
function useTellTurn(): (refusal: Refusal) => string {
  const say = useSay();
  const tell = useTell();
  return (refusal) => {
    if (refusal.kind === 'issue' && refusal.field === 'turn.network') return say('hub.signatures.dials.networks.wrong');
    if (refusal.kind === 'issue' && refusal.field === 'turn.domain') return say('hub.signatures.dials.domains.wrong');
    if (refusal.kind === 'issue' && refusal.field.startsWith('turn.texts'))
      return say('hub.signatures.dials.banner.default');
    return tell(refusal);
  };
}

/** Nothing is turned without its reason. */
export function AskWhy({ turn, onTurned, onClose }: Props) {
  const say = useSay();
  const { set } = useSignatureDesk();
  const [why, setWhy] = useState('');
  const { busy, trouble, setTrouble, run } = useTask(useTellTurn());
  const confirm = () => {
    if (why.trim().length < 3) setTrouble(say('hub.signatures.why.missing'));
    else void run(async () => onTurned(await set('/dials', { why, turn }, dialsPage)));
  };
  return (
    <Dialog
      title={say('hub.signatures.dials.title')}
      onClose={onClose}
      action={
        <Button loading={busy} onClick={confirm}>
          {say('hub.signatures.dials.save')}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <WhyField value={why} onChange={setWhy} />
        <Typography role="alert" tag="p" textColor="danger700">
          {trouble}
        </Typography>
      </Flex>
    </Dialog>
  );
}
