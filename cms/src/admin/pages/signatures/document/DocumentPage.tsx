import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useEffect } from 'react';
import { deliveryDocuments, type DocumentState } from '../../../../../contract/delivery-document';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { CampaignChoice, useCampaigns, useChosenCampaign } from '../CampaignChoice';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { Refused } from '../Refused';
import { DocumentCard } from './DocumentCard';
import { OrderForm } from './OrderForm';

/** The document for the addressee: order one, watch it being made, take it, remove it. */
export function DocumentPage() {
  const say = useSay();
  const campaigns = useCampaigns();
  const { chosen, choose } = useChosenCampaign(campaigns.state === 'here' ? campaigns.value : []);
  if (campaigns.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (campaigns.state === 'refused')
    return <Refused refusal={campaigns.refusal} again={() => window.location.reload()} />;
  if (!chosen) return <Typography>{say('hub.signatures.document.noCampaign')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography textColor="neutral700">{say('hub.signatures.document.intro')}</Typography>
      <CampaignChoice campaigns={campaigns.value} chosen={chosen.documentId} onChoose={choose} />
      <Documents key={chosen.documentId} campaign={chosen.documentId} />
    </Flex>
  );
}

const underWay = (state: DocumentState) => state !== 'ready' && state !== 'failed';

/** Milliseconds between two looks at a document that is being made. */
const lookAgain = 1_000;

function Documents({ campaign }: { campaign: string }) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const path = `/campaigns/${campaign}/documents`;
  const ask = useCallback((signal: AbortSignal) => read(path, deliveryDocuments, signal), [read, path]);
  const { loaded, reload } = useLoaded(ask);
  useEffect(() => {
    if (loaded.state !== 'here' || !loaded.value.documents.some(({ state }) => underWay(state))) return undefined;
    const timer = setTimeout(reload, lookAgain);
    return () => clearTimeout(timer);
  }, [loaded, reload]);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const { locales, shown, documents } = loaded.value;
  return (
    <>
      <OrderForm {...{ path, locales, shown }} onOrdered={reload} />
      <Typography tag="h2" variant="delta">
        {say('hub.signatures.document.made')}
      </Typography>
      {documents.length === 0 && <Typography>{say('hub.signatures.document.empty')}</Typography>}
      {documents.length > 0 && <Typography textColor="neutral700">{say('hub.signatures.document.moment')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {documents.map((document) => (
          <DocumentCard key={document.id} document={document} onRemoved={reload} />
        ))}
      </Flex>
    </>
  );
}
