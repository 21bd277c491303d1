import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState, type KeyboardEvent } from 'react';
import type { CommentState } from '../../../../../contract/comments';
import { held, KeyList, type KeyMeaning } from '../../../KeyList';
import { useSay } from '../../../say';
import { useTell } from '../exchange/use-tell';
import { Refused } from '../Refused';
import { commandOf, strokeOf } from './command';
import { CommentCard } from './CommentCard';
import { Filters } from './Filters';
import { useFocus } from './use-focus';
import { useAsked, useQueue, type Queue } from './use-queue';

const { control, shift, option } = held;
const keys: readonly KeyMeaning[] = [
  [[control, 'Enter'], 'hub.signatures.comments.key.publish'],
  [[control, '⌫'], 'hub.signatures.comments.key.withhold'],
  [[control, shift, 'Enter'], 'hub.signatures.comments.key.choose'],
  [[control, 'Z'], 'hub.signatures.comments.key.undo'],
  [[option, '↓'], 'hub.signatures.comments.key.next'],
  [[option, '↑'], 'hub.signatures.comments.key.previous'],
];

interface Props {
  campaign: string;
  why: string;
}

/** The comments of a campaign in one state, and what is decided on them. */
export function CommentDesk({ campaign, why }: Props) {
  const say = useSay();
  const [state, setState] = useState<CommentState>('undecided');
  const [locale, setLocale] = useState<string | null>(null);
  const queue = useQueue(useAsked(campaign, state, locale, why));
  const { loaded, reload, busy, refusal, canUndo } = queue;
  const { actions, list, heading } = useFocus(queue);
  const shown = loaded.state === 'here' ? loaded.value : null;
  const onKeyDown = (event: KeyboardEvent) => {
    // In a field, this key undoes what was typed.
    if (event.target instanceof HTMLTextAreaElement || commandOf(strokeOf(event)) !== 'undo') return;
    event.preventDefault();
    void actions.undo();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} onKeyDown={onKeyDown}>
      <Filters {...{ state, locale }} locales={shown?.locales ?? []} onState={setState} onLocale={setLocale} />
      <KeyList title="hub.signatures.comments.keys" keys={keys} />
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Typography tag="h2" variant="delta" tabIndex={-1} ref={heading}>
          {say(`hub.signatures.comments.state.${state}`)}
        </Typography>
        <Button variant="tertiary" data-undo disabled={!canUndo} onClick={() => void actions.undo()}>
          {say('hub.signatures.comments.undo')}
        </Button>
      </Flex>
      <Trouble {...{ refusal, loaded, reload }} />
      {shown?.comments.length === 0 && (
        <Typography padding={8} background="neutral0" data-nothing>
          {say(`hub.signatures.comments.empty.${state}`)}
        </Typography>
      )}
      <Flex tag="ol" ref={list} direction="column" alignItems="stretch" gap={3}>
        {shown?.comments.map((comment) => (
          <li key={comment.signature}>
            <CommentCard {...{ comment, actions }} locales={shown.locales} />
          </li>
        ))}
      </Flex>
      {shown?.next && (
        <Button variant="secondary" loading={busy} onClick={() => void queue.more()}>
          {say('hub.signatures.comments.more')}
        </Button>
      )}
    </Flex>
  );
}

/** What was refused, of the list or of a decision, and that the list is on its way. */
function Trouble({ refusal, loaded, reload }: Pick<Queue, 'refusal' | 'loaded' | 'reload'>) {
  const say = useSay();
  const tell = useTell();
  return (
    <>
      {refusal && (
        <Typography role="alert" textColor="danger700" data-refusal>
          {tell(refusal)}
        </Typography>
      )}
      {loaded.state === 'refused' && <Refused refusal={loaded.refusal} again={reload} />}
      {loaded.state === 'loading' && <Loader>{say('hub.signatures.loading')}</Loader>}
    </>
  );
}
