import { Button, Flex, Typography } from '@strapi/design-system';
import type { PaperEntry, PaperList } from '../../../../../contract/paper';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useTell } from '../exchange/use-tell';
import { EntryCard } from './EntryCard';

interface Props {
  list: PaperList;
  reload: () => void;
  older: (before: number) => Promise<void>;
  onChange: (entry: PaperEntry) => void;
}

/** What was entered, the newest first; removed entries stay to be put back. */
export function Entries({ list, reload, older, onChange }: Props) {
  const say = useSay();
  const { busy, trouble, run } = useTask(useTell());
  const { entries, before } = list;
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
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
      {before !== null && (
        <Flex>
          <Button variant="secondary" loading={busy} onClick={() => void run(() => older(before))}>
            {say('hub.signatures.older')}
          </Button>
        </Flex>
      )}
    </>
  );
}
