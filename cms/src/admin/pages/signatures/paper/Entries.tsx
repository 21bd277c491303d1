import { Flex, Typography } from '@strapi/design-system';
import type { PaperEntry } from '../../../../../contract/paper';
import { useSay } from '../../../say';
import { Older } from '../Older';
import type { More } from '../use-older';
import { EntryCard } from './EntryCard';

interface Props {
  entries: readonly PaperEntry[];
  reload: () => void;
  more: More;
  onChange: (entry: PaperEntry) => void;
}

/** What was entered, the newest first; removed entries stay to be put back. */
export function Entries({ entries, reload, more, onChange }: Props) {
  const say = useSay();
  return (
    <>
      <Typography tag="h2" variant="delta">
        {say('hub.signatures.paper.entries')}
      </Typography>
      {entries.length === 0 && <Typography>{say('hub.signatures.paper.empty')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {entries.map((entry) => (
          <EntryCard key={entry.id} {...{ entry, reload }} onChange={() => onChange(entry)} />
        ))}
      </Flex>
      <Older more={more} />
    </>
  );
}
