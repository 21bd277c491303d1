import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useSay } from '../../../say';
import { ForCampaign } from '../ForCampaign';
import { Refused } from '../Refused';
import { ExportList } from './ExportList';
import { OrderForm } from './OrderForm';
import { useExports } from './use-exports';

/** Signatures as a file: what for, in which form, and why; and the files that were ordered. */
export const ExportPage = () => (
  <ForCampaign intro="hub.signatures.export.intro">
    {(campaign) => <OfCampaign key={campaign} campaign={campaign} />}
  </ForCampaign>
);

function OfCampaign({ campaign }: { campaign: string }) {
  const say = useSay();
  const { loaded, reload, older } = useExports(campaign);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const { confirmed, exports } = loaded.value;
  return (
    <>
      {confirmed === 0 ? (
        <Typography data-nothing>{say('hub.signatures.export.nothing')}</Typography>
      ) : (
        <OrderForm campaign={campaign} confirmed={confirmed} onOrdered={reload} />
      )}
      <ExportList exports={[...exports, ...older.items]} more={older.more} onChanged={reload} />
    </>
  );
}
