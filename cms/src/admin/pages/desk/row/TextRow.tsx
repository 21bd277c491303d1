import { Flex } from '@strapi/design-system';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { Language, Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import type { DeskClient } from '../exchange/desk-client';
import type { Refusal } from '../../../exchange/refusal';
import { Actions } from './Actions';
import { commandOf, type Command } from './command';
import { Explain } from './Explain';
import { Heading, notesOf } from './Heading';
import { Meanwhile } from './Meanwhile';
import { Outcome, Refused } from './Outcome';
import { Source } from './Source';
import { Target, targetId } from './Target';
import { useRow, type Row } from './use-row';

const Card = styled.article`
  padding: 16px;
  background: ${colour('neutral0')};
  border: 1px solid ${colour('neutral200')};
  border-radius: 4px;
  &:focus-within {
    outline: none;
    border-color: ${colour('primary600')};
  }
`;

const Columns = styled.div`
  display: grid;
  gap: 16px;
  padding-block-start: 12px;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr));
`;

export interface RowProps {
  text: Text;
  language: Language;
  client: DeskClient;
  replace: (text: Text) => void;
  /** Goes to the text after or before this one. */
  go: (text: Text, way: 1 | -1) => void;
}

/** One text to translate. Its keys work wherever the focus is inside it. */
export const TextRow = memo(function TextRow({ text, language, client, replace, go }: RowProps) {
  const say = useSay();
  const row = useRow(text, language.code, client, replace);
  const card = useRef<HTMLElement>(null);
  const ids = {
    heading: `${targetId(text)}-name`,
    note: `${targetId(text)}-note`,
    refusal: `${targetId(text)}-refusal`,
  };
  const refusal = row.state.kind === 'refused' ? row.state.refusal : null;
  const explains = useExplains(row.state);
  const describedBy = [notesOf(say, text).length > 0 && ids.note, refusal && ids.refusal].filter(Boolean).join(' ');
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf({ ...strokeOf(event), isComposing: event.nativeEvent.isComposing });
    if (command === null || (!language.writable && command !== 'next' && command !== 'previous')) return;
    event.preventDefault();
    event.stopPropagation();
    void obey(command, row).then((goOn) => {
      if (goOn && card.current?.contains(document.activeElement)) go(text, goOn);
    });
  };
  return (
    <Card ref={card} tabIndex={-1} aria-labelledby={ids.heading} onKeyDown={onKeyDown} data-text={text.id}>
      <Heading id={ids.heading} noteId={ids.note} text={text} locale={language.code} />
      <Columns>
        <Source text={text} />
        <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
          <Target {...{ text, language, describedBy, value: row.value, onType: row.type }} refused={refusal !== null} />
          {refusal && <Refused refusal={refusal} id={ids.refusal} />}
          {explains && (
            <Explain
              busy={row.state.kind === 'saving'}
              locale={language.code}
              direction={language.direction}
              publish={(change) => void row.publish(change)}
            />
          )}
          {row.begunFor && <Meanwhile {...{ text, row, language, begunFor: row.begunFor }} />}
          <Flex gap={3} wrap="wrap" minHeight="3.2rem">
            {language.writable && (
              <Actions {...{ text, row }} hold={() => card.current?.focus({ preventScroll: true })} />
            )}
            <Outcome row={row} />
          </Flex>
        </Flex>
      </Columns>
    </Card>
  );
});

/** Whether to ask what changed: from the refusal until it is published, also while another try is under way or failed. */
function useExplains(state: Row['state']): boolean {
  const [asked, setAsked] = useState(false);
  const isAsked = state.kind === 'refused' && isUnexplained(state.refusal);
  const isOver = state.kind === 'published' || state.kind === 'idle';
  if (isAsked && !asked) setAsked(true);
  if (isOver && asked) setAsked(false);
  return asked || isAsked;
}

const isUnexplained = (refusal: Refusal): boolean =>
  refusal.kind === 'objection' && refusal.objection.code === 'change-unexplained';

const strokeOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({
  ...{ key, ctrlKey, metaKey, altKey, shiftKey },
});

/** Does what the key says and answers which way to go then; 0 stays. */
async function obey(command: Command, row: Row): Promise<1 | -1 | 0> {
  switch (command) {
    case 'next':
      return 1;
    case 'previous':
      return -1;
    case 'save-and-next':
      return (await row.save()) ? 1 : 0;
    case 'still-right':
      // Who wrote new words has said what is right: saving them says it.
      return (await (row.changed ? row.save() : row.stillRight())) ? 1 : 0;
    case 'save':
      await row.save();
      return 0;
    case 'give-back':
      row.giveBack();
      return 0;
  }
}
