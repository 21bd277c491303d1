import { Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect } from 'react';
import { useIntl } from 'react-intl';
import * as z from 'zod';
import { cleaning } from '../../../../../contract/cleaning';
import { useLoaded } from '../../../exchange/use-loaded';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { Panel, Rows } from '../find/parts';
import { Refused } from '../Refused';
import { useConditionsInWords } from './conditions-in-words';

interface Props {
  campaign: string;
  /** Grows when something was set aside or given back. */
  changes: number;
  onOpen: (run: number) => void;
}

/** What was set aside in this campaign, the latest first. */
export function Runs({ campaign, changes, onOpen }: Props) {
  const say = useSay();
  const intl = useIntl();
  const words = useConditionsInWords();
  const { read } = useSignatureDesk();
  const ask = useCallback(
    (signal: AbortSignal) => read(`/cleaning?campaign=${campaign}`, z.array(cleaning), signal),
    [read, campaign],
  );
  const { loaded, reload } = useLoaded(ask);
  useEffect(() => {
    if (changes > 0) reload();
  }, [changes, reload]);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  return (
    <Panel tag="section" aria-labelledby="runs">
      <Typography tag="h2" variant="delta" id="runs">
        {say('hub.signatures.clean.runs')}
      </Typography>
      {loaded.value.length === 0 && <Typography tag="p">{say('hub.signatures.clean.noRuns')}</Typography>}
      <Rows>
        {loaded.value.map((run) => (
          <li key={run.id}>
            <Typography tag="p">{words(run.conditions)}</Typography>
            <Typography tag="p" textColor="neutral700">
              <time dateTime={run.madeAt}>
                {intl.formatDate(run.madeAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              {` · ${isolated(run.actor)} · ${say(`hub.signatures.clean.state.${run.state}`)} · `}
              {say('hub.signatures.clean.done', { done: run.done, restored: run.restored })}
            </Typography>
            <Flex paddingTop={2}>
              <Button size="S" variant="tertiary" onClick={() => onOpen(run.id)}>
                {say('hub.signatures.clean.open')}
              </Button>
            </Flex>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
