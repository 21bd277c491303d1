import { Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { cleaningList } from '../../../../../contract/cleaning';
import { useLoaded } from '../../../exchange/use-loaded';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { Panel, Rows } from '../find/parts';
import { Older } from '../Older';
import { Refused } from '../Refused';
import { useOlder } from '../use-older';
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
  const path = `/cleaning?campaign=${campaign}`;
  const ask = useCallback((signal: AbortSignal) => read(path, cleaningList, signal), [read, path]);
  const { loaded, reload } = useLoaded(ask);
  useEffect(() => {
    if (changes > 0) reload();
  }, [changes, reload]);
  const older = useOlder(loaded.state === 'here' ? loaded.value.before : null, async (from: number) => {
    const { runs: items, before } = await read(`${path}&before=${String(from)}`, cleaningList);
    return { items, before };
  });
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  return (
    <Panel tag="section" aria-labelledby="runs">
      <Typography tag="h2" variant="delta" id="runs">
        {say('hub.signatures.clean.runs')}
      </Typography>
      {loaded.value.runs.length === 0 && <Typography tag="p">{say('hub.signatures.clean.noRuns')}</Typography>}
      <Rows>
        {[...loaded.value.runs, ...older.items].map((run) => (
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
      <Older more={older.more} />
    </Panel>
  );
}
