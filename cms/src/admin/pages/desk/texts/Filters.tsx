import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { textStates, type Progress } from '../../../../../contract/desk';
import { Pill } from '../../../Pill';
import { useSay } from '../../../say';
import { typeNames, typeSentence } from '../row/where-used';
import type { Filter } from './filter';
import { useUnsavedCount } from './unsaved-here';

const Search = styled(Field.Input)`
  min-width: 0;
`;

interface Props {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  progress: Progress;
}

const everyType = 'every';

/** Which texts to show: by state with their counts, by what they belong to, and by words in them. */
export function Filters({ filter, onFilter, progress }: Props) {
  const say = useSay();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="search" aria-label={say('hub.desk.filter')}>
      <States {...{ filter, onFilter, progress }} />
      <Flex gap={4} wrap="wrap" alignItems="end">
        <Field.Root minWidth="min(100%, 24rem)">
          <Field.Label>{say('hub.desk.type')}</Field.Label>
          <SingleSelect
            value={filter.type ?? everyType}
            onChange={(type) => onFilter({ ...filter, type: type === everyType ? null : String(type) })}
          >
            <SingleSelectOption value={everyType}>{say('hub.desk.type.every')}</SingleSelectOption>
            {typeNames.map((type) => {
              const sentence = typeSentence(type);
              return (
                <SingleSelectOption key={type} value={type}>
                  {sentence ? say(sentence) : type}
                </SingleSelectOption>
              );
            })}
          </SingleSelect>
        </Field.Root>
        <SearchField filter={filter} onFilter={onFilter} />
      </Flex>
    </Flex>
  );
}

function States({ filter, onFilter, progress }: Props) {
  const say = useSay();
  const unsaved = useUnsavedCount(filter.locale);
  const choices = [
    { state: null, label: say('hub.desk.state.every'), count: progress.total },
    ...textStates.map((state) => ({ state, label: say(`hub.desk.state.${state}`), count: progress[state] })),
    { state: 'unsaved' as const, label: say('hub.desk.state.unsaved'), count: unsaved },
  ];
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={say('hub.desk.state')}>
      {choices.map(({ state, label, count }) => (
        <Pill
          key={label}
          type="button"
          aria-pressed={filter.state === state}
          onClick={() => onFilter({ ...filter, state })}
          data-filter={state ?? 'every'}
        >
          {say('hub.desk.counted', { label, count })}
        </Pill>
      ))}
    </Flex>
  );
}

/** Long enough to end a word, short enough to be no waiting. */
const pause = 300;

function SearchField({ filter, onFilter }: Omit<Props, 'progress'>) {
  const say = useSay();
  const [typed, setTyped] = useState(filter.search);
  const latest = useRef({ filter, onFilter });
  latest.current = { filter, onFilter };
  useEffect(() => setTyped(filter.search), [filter.search]);
  useEffect(() => {
    const { filter: now, onFilter: show } = latest.current;
    if (typed === now.search) return;
    const timer = setTimeout(() => show({ ...now, search: typed }), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field.Root flex="1 1 28rem" maxWidth="60rem">
      <Field.Label>{say('hub.desk.search')}</Field.Label>
      <Search
        type="search"
        name="search"
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field.Root>
  );
}
