import { Box, Button, Flex, Loader } from '@strapi/design-system';
import { useCallback, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Language, Text, TextState } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { useAnnounce } from '../../../Announcer';
import type { DeskClient } from '../exchange/desk-client';
import { targetId } from '../row/Target';
import { TextRow } from '../row/TextRow';
import { Trouble } from '../Trouble';
import { Filters } from './Filters';
import { filterOf, type Filter } from './filter';
import { neighbour, type Listed } from './listed';
import { NothingHere } from './NothingHere';
import { useTexts } from './use-texts';

const Rows = styled.ol`
  display: grid;
  gap: 12px;
  list-style: none;
  padding: 0;
  & > li {
    /* The browser lays out the rows that are in sight: a long list stays quick. */
    content-visibility: auto;
    contain-intrinsic-size: auto 18rem;
  }
`;

interface Props {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  language: Language;
  client: DeskClient;
  /** A text of the language went from one state to another. */
  onMoved: (from: TextState, to: TextState) => void;
}

/** The texts of one language: which of them, and each with its row. */
export function TextList({ filter, onFilter, language, client, onMoved }: Props) {
  const { loaded, reload, more, moreState, replace } = useTexts(client, filter, language.progress);
  const listed = loaded.state === 'here' ? loaded.value : null;
  const current = useRef<Listed | null>(null);
  current.current = listed;
  const replaced = useCallback(
    (text: Text) => {
      const before = current.current?.texts.find(({ id }) => id === text.id);
      replace(text);
      if (before) onMoved(before.state, text.state);
    },
    [replace, onMoved],
  );
  const go = useGo(current, more);
  const everything = () => onFilter(filterOf(new URLSearchParams(), filter.locale));
  const progress = listed?.progress ?? language.progress;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Filters {...{ filter, onFilter, progress }} />
      {loaded.state === 'refused' && <Trouble refusal={loaded.refusal} again={reload} />}
      {loaded.state === 'loading' && <Waiting />}
      {listed?.texts.length === 0 && <NothingHere {...{ filter, progress }} onEverything={everything} />}
      <Rows>
        {listed?.texts.map((text) => (
          <li key={`${language.code} ${text.id}`}>
            <TextRow {...{ text, language, client, go }} replace={replaced} />
          </li>
        ))}
      </Rows>
      <More {...{ moreState }} next={listed?.next ?? null} more={() => void more()} />
    </Flex>
  );
}

/** Goes from text to text, loads those that follow, and says when there are no more. */
function useGo(current: { readonly current: Listed | null }, more: () => Promise<Listed | null>) {
  const say = useSay();
  const announce = useAnnounce();
  const [goal, setGoal] = useState<string | null>(null);
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    if (goal === null) return;
    document.getElementById(goal)?.focus();
    setGoal(null);
  }, [goal]);
  return useCallback(
    (text: Text, way: 1 | -1) => {
      const listed = current.current;
      const near = listed && neighbour(listed.texts, text.id, way);
      if (near) setGoal(targetId(near));
      else if (way === -1) announce(say('hub.desk.atStart'));
      else
        void latest.current().then((grown) => {
          const next = grown && neighbour(grown.texts, text.id, 1);
          if (next) setGoal(targetId(next));
          else announce(say('hub.desk.atEnd'));
        });
    },
    [announce, current, say],
  );
}

function Waiting() {
  const say = useSay();
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{say('hub.desk.loading')}</Loader>
    </Flex>
  );
}

interface MoreProps {
  moreState: ReturnType<typeof useTexts>['moreState'];
  next: string | null;
  more: () => void;
}

function More({ moreState, next, more }: MoreProps) {
  const say = useSay();
  if (typeof moreState === 'object') return <Trouble refusal={moreState} again={more} />;
  if (next === null) return null;
  return (
    <Box>
      <Button variant="secondary" loading={moreState === 'loading'} onClick={more}>
        {say('hub.desk.more')}
      </Button>
    </Box>
  );
}
