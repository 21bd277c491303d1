import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { DeskCampaign } from '../../../../../contract/signature-desk';
import { useSay } from '../../../say';
import { CampaignChoice, useCampaigns, useChosenCampaign } from '../CampaignChoice';
import { Refused } from '../Refused';
import { ExportList } from './ExportList';
import { OrderForm } from './OrderForm';
import { useExports } from './use-exports';

/** Signatures as a file: what for, in which form, and why; and the files that were ordered. */
export function ExportPage() {
  const say = useSay();
  const campaigns = useCampaigns();
  if (campaigns.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (campaigns.state === 'refused')
    return <Refused refusal={campaigns.refusal} again={() => window.location.reload()} />;
  return <Chosen campaigns={campaigns.value} />;
}

function Chosen({ campaigns }: { campaigns: readonly DeskCampaign[] }) {
  const say = useSay();
  const { chosen, choose } = useChosenCampaign(campaigns);
  if (!chosen) return <Typography>{say('hub.signatures.export.noCampaign')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography textColor="neutral700">{say('hub.signatures.export.intro')}</Typography>
      <CampaignChoice campaigns={campaigns} chosen={chosen.documentId} onChoose={choose} />
      <OfCampaign key={chosen.documentId} campaign={chosen.documentId} />
    </Flex>
  );
}

function OfCampaign({ campaign }: { campaign: string }) {
  const say = useSay();
  const { loaded, reload } = useExports(campaign);
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
      <ExportList exports={exports} onChanged={reload} />
    </>
  );
}
