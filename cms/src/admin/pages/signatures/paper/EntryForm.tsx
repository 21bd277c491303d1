import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import * as z from 'zod';
import type { PaperEntry, PaperList, UploadedScan } from '../../../../../contract/paper';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';
import { EntryFields, type Typed } from './EntryFields';
import { ScanField } from './ScanField';

interface Props {
  campaign: string;
  list: PaperList;
  /** One to change; null: a new one. */
  entry: PaperEntry | null;
  onDone: () => void;
}

const typedOf = (entry: PaperEntry | null): Typed => ({
  number: entry?.number ?? null,
  day: entry?.day ?? new Date().toISOString().slice(0, 10),
  place: entry?.place ?? '',
  note: entry?.note ?? '',
  organisation: entry?.organisation?.documentId ?? '',
  country: entry?.country ?? '',
  language: entry?.language ?? '',
});

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What is typed as the contract has it: nothing chosen is null. */
const enteredIn = ({ number, organisation, country, language, ...typed }: Typed, scan: UploadedScan | null) => ({
  ...{ ...typed, number: number ?? 0, scan: scan?.id ?? null },
  ...{ organisation: orNull(organisation), country: orNull(country), language: orNull(language) },
});

/** What is typed of an entry, and the way to have it saved. */
function useEntry({ campaign, entry, onDone }: Omit<Props, 'list'>) {
  const say = useSay();
  const announce = useAnnounce();
  const { send, set } = useSignatureDesk();
  const [typed, setTyped] = useState(() => typedOf(entry));
  const [scan, setScan] = useState<UploadedScan | null>(entry?.scan ?? null);
  const [why, setWhy] = useState('');
  const save = async () => {
    const body = { ...enteredIn(typed, scan), why };
    const answer = z.object({ id: z.number() });
    if (entry) await set(`/paper/${String(entry.id)}`, body, answer);
    else await send(`/campaigns/${campaign}/paper`, body, answer);
    announce(say('hub.signatures.paper.saved'));
    setTyped(typedOf(null));
    setScan(null);
    setWhy('');
    onDone();
  };
  return { typed, setTyped, scan, setScan, why, setWhy, save };
}

/** A number of signatures on paper and where it comes from. */
export function EntryForm({ campaign, list, entry, onDone }: Props) {
  const say = useSay();
  const { busy, trouble, run } = useTask(useTell());
  const { typed, setTyped, scan, setScan, why, setWhy, save } = useEntry({ campaign, entry, onDone });
  const heading = entry ? 'hub.signatures.paper.changeEntry' : 'hub.signatures.paper.newEntry';
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 4, padding: 5, background: 'neutral0' }}
      {...{ hasRadius: true, shadow: 'tableShadow', noValidate: true, 'data-paper-form': entry?.id ?? 'new' }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run(save);
      }}
    >
      <Typography tag="h2" variant="delta">
        {say(heading)}
      </Typography>
      <EntryFields {...{ typed, list }} onType={(more) => setTyped((before) => ({ ...before, ...more }))} />
      <ScanField {...{ campaign, scan }} onScan={setScan} />
      <WhyField value={why} onChange={setWhy} />
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
      <Flex gap={2}>
        <Button type="submit" loading={busy}>
          {say('hub.signatures.paper.save')}
        </Button>
        {entry && (
          <Button variant="tertiary" onClick={onDone}>
            {say('hub.desk.cancel')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
