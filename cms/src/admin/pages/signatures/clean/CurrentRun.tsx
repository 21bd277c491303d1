import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { cleaning, type CleaningState, type CleaningWithSample } from '../../../../../contract/cleaning';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { FoundRow } from '../find/FoundRow';
import { Panel, Rows } from '../find/parts';
import { Refused } from '../Refused';
import { WhyField } from '../WhyField';
import { isAtWork, useRun } from './use-run';
import { useConditionsInWords } from './conditions-in-words';

interface Props {
  id: number;
  /** Signatures were set aside or given back. */
  onChanged: () => void;
}

/** The run in hand: what it counted, how far it is, and what may be done with it now. */
export function CurrentRun({ id, onChanged }: Props) {
  const say = useSay();
  const { loaded, reload } = useRun(id);
  const words = useConditionsInWords();
  const state = loaded.state === 'here' ? loaded.value.state : null;
  useSaidWhenDone(loaded.state === 'here' ? loaded.value : null, onChanged);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const run = loaded.value;
  return (
    <Panel tag="section" aria-labelledby="run" data-run={state}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta" id="run">
          {say(`hub.signatures.clean.state.${run.state}`)}
        </Typography>
        <Typography textColor="neutral700">{words(run.conditions)}</Typography>
        <Figures run={run} />
        {isAtWork(run.state) && <AtWork run={run} onAsked={reload} />}
        {run.state === 'counted' && run.waiting + run.confirmed > 0 && <Wish run={run} wish="start" onAsked={reload} />}
        {(run.state === 'done' || (run.state === 'cancelled' && run.done > run.restored)) && (
          <Wish run={run} wish="reverse" onAsked={reload} />
        )}
        {run.sample.length > 0 && <Sample run={run} />}
      </Flex>
    </Panel>
  );
}

/** Says to those who do not see the page when work is over. */
function useSaidWhenDone(run: CleaningWithSample | null, onChanged: () => void): void {
  const say = useSay();
  const announce = useAnnounce();
  const before = useRef<CleaningState | null>(null);
  useEffect(() => {
    if (!run) return;
    const was = before.current;
    before.current = run.state;
    if (was === null || was === run.state || isAtWork(run.state)) return;
    announce(say(`hub.signatures.clean.state.${run.state}`));
    onChanged();
  }, [run, say, announce, onChanged]);
}

function Figures({ run }: { run: CleaningWithSample }) {
  const say = useSay();
  const { waiting, confirmed, unmarked, done, restored } = run;
  return (
    <div>
      <Typography tag="p" fontWeight="semiBold">
        {say('hub.signatures.clean.found', { confirmed, waiting })}
      </Typography>
      {done > 0 && <Typography tag="p">{say('hub.signatures.clean.done', { done, restored })}</Typography>}
      {unmarked > 0 && <Typography tag="p">{say('hub.signatures.clean.unmarked', { count: unmarked })}</Typography>}
    </div>
  );
}

function AtWork({ run, onAsked }: { run: CleaningWithSample; onAsked: () => void }) {
  const say = useSay();
  const { send } = useSignatureDesk();
  const { busy, trouble, run: attempt } = useTask(useTell());
  const cancel = () =>
    attempt(async () => {
      await send(`/cleaning/${String(run.id)}/cancel`, {}, cleaning);
      onAsked();
    });
  return (
    <Flex gap={4} wrap="wrap">
      <progress aria-label={say('hub.signatures.clean.progress')} max={1} value={run.progress} />
      <Button variant="tertiary" loading={busy} onClick={() => void cancel()}>
        {say('hub.signatures.clean.cancel')}
      </Button>
      <Typography role="alert" textColor="danger700">
        {trouble}
      </Typography>
    </Flex>
  );
}

interface WishProps {
  run: CleaningWithSample;
  wish: 'start' | 'reverse';
  onAsked: () => void;
}

function Wish({ run, wish, onAsked }: WishProps) {
  const say = useSay();
  const { send } = useSignatureDesk();
  const { busy, trouble, run: attempt } = useTask(useTell());
  const [why, setWhy] = useState('');
  const count = wish === 'start' ? run.waiting + run.confirmed : run.done - run.restored;
  const ask = () =>
    attempt(async () => {
      await send(`/cleaning/${String(run.id)}/${wish}`, { why }, cleaning);
      onAsked();
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <WhyField value={why} onChange={setWhy} />
      <Typography role="alert" textColor="danger700">
        {trouble}
      </Typography>
      <Flex>
        <Button variant={wish === 'start' ? 'danger' : 'secondary'} loading={busy} onClick={() => void ask()}>
          {say(`hub.signatures.clean.${wish}`, { count })}
        </Button>
      </Flex>
    </Flex>
  );
}

function Sample({ run }: { run: CleaningWithSample }) {
  const say = useSay();
  return (
    <details open={run.state === 'counted'}>
      <summary>{say('hub.signatures.clean.sample', { count: run.sample.length })}</summary>
      <Rows>
        {run.sample.map((signature) => (
          <FoundRow key={signature.id} signature={signature} />
        ))}
      </Rows>
    </details>
  );
}
