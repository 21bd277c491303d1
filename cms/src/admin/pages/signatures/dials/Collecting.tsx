import { Badge, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import type { Dials } from '../../../../../contract/dials';
import type { DeskCampaign } from '../../../../../contract/signature-desk';
import { useSay } from '../../../say';
import { Dial } from './Dial';
import { useTurn } from './use-turn';

const all = 'all';

/** Stops and starts collecting, of one campaign or of all. */
export function Collecting({ dials, campaigns }: { dials: Dials; campaigns: readonly DeskCampaign[] }) {
  const say = useSay();
  const turn = useTurn();
  const [chosen, setChosen] = useState(all);
  const isPaused = (one: string) => (one === all ? dials.paused : dials.pausedCampaigns.includes(one));
  const paused = isPaused(chosen);
  const nameOf = (one: string, name: string) =>
    isPaused(one) ? `${name} – ${say('hub.signatures.dials.collecting.paused')}` : name;
  return (
    <Dial title="hub.signatures.dials.collecting.title" help="hub.signatures.dials.collecting.help">
      <Flex gap={3} alignItems="end" wrap="wrap">
        <Field.Root width="32rem" maxWidth="100%">
          <Field.Label>{say('hub.signatures.dials.collecting.which')}</Field.Label>
          <SingleSelect value={chosen} onChange={(next) => setChosen(String(next))}>
            <SingleSelectOption value={all}>
              {nameOf(all, say('hub.signatures.dials.collecting.all'))}
            </SingleSelectOption>
            {campaigns.map(({ documentId, title }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {nameOf(documentId, title)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button
          variant={paused ? 'secondary' : 'danger-light'}
          onClick={() => turn({ dial: 'collecting', campaign: chosen === all ? null : chosen, paused: !paused })}
        >
          {say(paused ? 'hub.signatures.dials.collecting.start' : 'hub.signatures.dials.collecting.stop')}
        </Button>
        <Badge>{say(paused ? 'hub.signatures.dials.collecting.paused' : 'hub.signatures.dials.collecting.open')}</Badge>
      </Flex>
    </Dial>
  );
}
