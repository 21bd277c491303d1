import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { commentReasons, type CommentReason } from '../../../../../contract/comments';
import { useSay } from '../../../say';

const Reasons = styled.fieldset`
  border: 0;
  margin: 0;
  padding: 0;
  font-size: 1.4rem;
  & label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
  }
`;

interface Props {
  to: 'refused' | 'hidden';
  withhold: (reason: CommentReason, words: string) => void;
  giveUp: () => void;
}

/** Why a comment is not shown: a reason that its writer is told, and words for the log. Enter sends it, Escape goes back. */
export function Withholding({ to, withhold, giveUp }: Props) {
  const say = useSay();
  const [reason, setReason] = useState<CommentReason>('insult');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withhold(reason, words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    giveUp();
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown}>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        <ReasonChoice {...{ reason }} onChoose={setReason} />
        <Field.Root hint={say('hub.signatures.comments.words.hint')}>
          <Field.Label>{say('hub.signatures.comments.words')}</Field.Label>
          <Textarea value={words} maxLength={500} onChange={({ target }) => setWords(target.value)} />
          <Field.Hint />
        </Field.Root>
        <Flex gap={3}>
          <Button type="submit" variant="danger">
            {say(`hub.signatures.comments.do.${to}`)}
          </Button>
          <Button variant="tertiary" onClick={giveUp}>
            {say('hub.signatures.comments.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

function ReasonChoice({ reason, onChoose }: { reason: CommentReason; onChoose: (reason: CommentReason) => void }) {
  const say = useSay();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Reasons>
      <Typography tag="legend" fontWeight="semiBold">
        {say('hub.signatures.comments.whyNot')}
      </Typography>
      {commentReasons.map((each, place) => (
        <label key={each}>
          <input
            ref={place === 0 ? first : null}
            type="radio"
            name="reason"
            value={each}
            checked={each === reason}
            onChange={() => onChoose(each)}
          />
          {say(`hub.signatures.comments.reason.${each}`)}
        </label>
      ))}
    </Reasons>
  );
}
