import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { SignatureStory, TypedEntry } from '../../../../../contract/found-signatures';
import { useSay } from '../../../say';
import { ActDialog } from './ActDialog';

export const acts = ['open', 'send-again', 'correct-name', 'withdraw'] as const;
export type Act = (typeof acts)[number];
export type Done = 'opened' | 'sent' | 'withdrawn' | 'corrected';

/** What can be done with a signature as it is now. */
const can = ({ state, kept, mailsLeft, publicName }: SignatureStory): Record<Act, boolean> => ({
  open: kept,
  'send-again': kept && state !== 'invalid' && mailsLeft > 0,
  'correct-name': publicName !== null,
  withdraw: true,
});

interface Props {
  story: SignatureStory;
  onDone: (done: Done, entry?: TypedEntry) => void;
}

/** The acts; none happens before somebody has said why. */
export function Acts({ story, onDone }: Props) {
  const say = useSay();
  const [act, setAct] = useState<Act | null>(null);
  const possible = can(story);
  return (
    <Flex gap={2} wrap="wrap">
      {acts
        .filter((each) => possible[each])
        .map((each) => (
          <Button
            key={each}
            variant={each === 'withdraw' ? 'danger-light' : 'secondary'}
            onClick={() => setAct(each)}
            data-act={each}
          >
            {say(`hub.signatures.find.act.${each}`)}
          </Button>
        ))}
      {act && (
        <ActDialog
          {...{ act, story }}
          onClose={() => setAct(null)}
          onDone={(done, entry) => {
            setAct(null);
            onDone(done, entry);
          }}
        />
      )}
    </Flex>
  );
}
