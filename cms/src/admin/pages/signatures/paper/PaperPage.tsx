import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { paperList, type PaperEntry, type PaperList } from '../../../../../contract/paper';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { ForCampaign } from '../ForCampaign';
import { Refused } from '../Refused';
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
  const { loaded, reload, change } = useLoaded(ask);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const older = async (before: number) => {
    const next = await read(`${path}?before=${String(before)}`, paperList);
    change((list) => ({ ...list, before: next.before, entries: [...list.entries, ...next.entries] }));
  };
  return <Shown {...{ campaign, list: loaded.value, reload, older }} />;
}

interface ShownProps {
  campaign: string;
  list: PaperList;
  reload: () => void;
  older: (before: number) => Promise<void>;
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
      <Entries {...{ list, reload, older }} onChange={setChanged} />
      <ImportPart {...{ campaign, languages: list.languages }} />
    </>
  );
}
