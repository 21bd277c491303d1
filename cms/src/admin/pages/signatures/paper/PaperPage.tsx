import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { paperList, type PaperEntry, type PaperList } from '../../../../../contract/paper';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { ForCampaign } from '../ForCampaign';
import { Refused } from '../Refused';
import { useOlder, type More } from '../use-older';
import { Entries } from './Entries';
import { EntryForm } from './EntryForm';
import { ImportPart } from './import/ImportPart';
import { SheetLinks } from './SheetLinks';

/** Signatures on paper: what is entered, the sheets to print, and files with signatures collected elsewhere. */
export const PaperPage = () => (
  <ForCampaign intro="hub.signatures.paper.intro">
    {(campaign) => <Paper key={campaign} campaign={campaign} />}
  </ForCampaign>
);

function Paper({ campaign }: { campaign: string }) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const path = `/campaigns/${campaign}/paper`;
  const ask = useCallback((signal: AbortSignal) => read(path, paperList, signal), [read, path]);
  const { loaded, reload } = useLoaded(ask);
  const older = useOlder(loaded.state === 'here' ? loaded.value.before : null, async (from: number) => {
    const { entries: items, before } = await read(`${path}?before=${String(from)}`, paperList);
    return { items, before };
  });
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  return <Shown {...{ campaign, list: loaded.value, reload, older }} />;
}

interface ShownProps {
  campaign: string;
  list: PaperList;
  reload: () => void;
  older: { items: PaperEntry[]; more: More };
}

function Shown({ campaign, list, reload, older }: ShownProps) {
  const say = useSay();
  const [changed, setChanged] = useState<PaperEntry | null>(null);
  const done = () => {
    setChanged(null);
    reload();
  };
  return (
    <>
      <Typography fontWeight="bold" data-paper-total={list.total}>
        {say('hub.signatures.paper.total', { count: list.total })}
      </Typography>
      <SheetLinks languages={list.languages} />
      <EntryForm key={changed?.id ?? 'new'} {...{ campaign, list, entry: changed }} onDone={done} />
      <Entries entries={[...list.entries, ...older.items]} {...{ reload, more: older.more }} onChange={setChanged} />
      <ImportPart {...{ campaign, languages: list.languages }} />
    </>
  );
}
