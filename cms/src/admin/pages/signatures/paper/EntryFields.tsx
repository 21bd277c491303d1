import { Field, Flex, Textarea } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { longestNote, longestPlace, type PaperList } from '../../../../../contract/paper';
import { useSay, type Sentence } from '../../../say';
import { OriginChoices } from './OriginChoices';

/** What is typed of an entry; '' where nothing is chosen. */
export interface Typed {
  number: number | null;
  day: string;
  place: string;
  note: string;
  organisation: string;
  country: string;
  language: string;
}

interface Props {
  typed: Typed;
  list: PaperList;
  onType: (more: Partial<Typed>) => void;
}

/** A line to type into, with what it is called. */
function Line({ label, hint, ...input }: { label: Sentence; hint?: Sentence } & ComponentProps<typeof Field.Input>) {
  const say = useSay();
  return (
    <Field.Root
      {...{ width: '24rem', maxWidth: '100%', required: input.required ?? false }}
      {...(hint && { hint: say(hint) })}
    >
      <Field.Label>{say(label)}</Field.Label>
      <Field.Input {...input} />
      <Field.Hint />
    </Field.Root>
  );
}

export function EntryFields({ typed, list, onType }: Props) {
  const say = useSay();
  return (
    <>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Line
          {...{ label: 'hub.signatures.paper.number', type: 'number', min: 1, name: 'number', required: true }}
          value={typed.number ?? ''}
          onChange={({ target: { value } }) => onType({ number: value === '' ? null : Math.round(Number(value)) })}
        />
        <Line
          {...{ label: 'hub.signatures.paper.day', type: 'date', name: 'day', required: true, value: typed.day }}
          onChange={({ target }) => onType({ day: target.value })}
        />
        <Line
          {...{ label: 'hub.signatures.paper.place', name: 'place', value: typed.place, maxLength: longestPlace }}
          {...{ autoComplete: 'off', dir: 'auto' }}
          onChange={({ target }) => onType({ place: target.value })}
        />
      </Flex>
      <OriginChoices {...{ typed, list, onType }} />
      <Field.Root hint={say('hub.signatures.paper.noteHint')}>
        <Field.Label>{say('hub.signatures.paper.note')}</Field.Label>
        <Textarea
          {...{ name: 'note', value: typed.note, maxLength: longestNote, dir: 'auto' }}
          onChange={({ target }) => onType({ note: target.value })}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
