import { Button, Flex, Typography } from '@strapi/design-system';
import type { Progress } from '../../../../../contract/desk';
import { useSay, type Say } from '../../../say';
import type { Filter } from './filter';

interface Props {
  filter: Filter;
  progress: Progress;
  onEverything: () => void;
}

/** No text is here: because all is done, which deserves a word, or because the filter shows none. */
export function NothingHere({ filter, progress, onEverything }: Props) {
  const say = useSay();
  const filtered = filter.state !== null || filter.type !== null || filter.search !== '';
  return (
    <Flex direction="column" gap={4} padding={8} background="neutral0" hasRadius data-nothing>
      <Typography textColor="neutral700">{sentence(say, filter, progress)}</Typography>
      {filtered && (
        <Button variant="secondary" onClick={onEverything}>
          {say('hub.desk.showEverything')}
        </Button>
      )}
    </Flex>
  );
}

function sentence(say: Say, { state, search }: Filter, progress: Progress): string {
  if (search !== '') return say('hub.desk.nothing.found', { search });
  if (state === 'unsaved') return say('hub.desk.nothing.unsaved');
  if (progress.total === 0) return say('hub.desk.nothing.atAll');
  if (progress.done === progress.total && state !== 'done') return say('hub.desk.nothing.left');
  return state === null ? say('hub.desk.nothing.ofType') : say(`hub.desk.nothing.${state}`);
}
