import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { dialsPage, type DialsPage, type Turn } from '../../../../../contract/dials';
import type { Refusal } from '../../../exchange/refusal';
import { useTask } from '../../../exchange/use-task';
import { PanelDirection, usePanelDirection } from '../../../PanelDirection';
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
    <Modal.Root open onOpenChange={(open) => open || onClose()}>
      <Modal.Content {...usePanelDirection()}>
        <Modal.Header closeLabel={say('hub.desk.close')}>
          <Modal.Title>{say('hub.signatures.dials.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PanelDirection>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <WhyField value={why} onChange={setWhy} />
              <Typography role="alert" tag="p" textColor="danger700">
                {trouble}
              </Typography>
            </Flex>
          </PanelDirection>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('hub.desk.cancel')}</Button>
          </Modal.Close>
          <Button loading={busy} onClick={confirm}>
            {say('hub.signatures.dials.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
