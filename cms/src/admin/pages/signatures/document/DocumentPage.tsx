import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { deliveryDocuments, type DocumentState } from '../../../../../contract/delivery-document';
import { useAskedAgain } from '../../../exchange/use-asked-again';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { ForCampaign } from '../ForCampaign';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { Refused } from '../Refused';
import { DocumentCard } from './DocumentCard';
import { OrderForm } from './OrderForm';

/** The document for the addressee: order one, watch it being made, take it, remove it. */
export const DocumentPage = () => (
  <ForCampaign intro="hub.signatures.document.intro">
    {(campaign) => <Documents key={campaign} campaign={campaign} />}
  </ForCampaign>
);

const underWay = (state: DocumentState) => state !== 'ready' && state !== 'failed';

function Documents({ campaign }: { campaign: string }) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const path = `/campaigns/${campaign}/documents`;
  const ask = useCallback((signal: AbortSignal) => read(path, deliveryDocuments, signal), [read, path]);
  const loading = useLoaded(ask);
  useAskedAgain(loading, (value) => value.documents.some(({ state }) => underWay(state)));
  const { loaded, reload } = loading;
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
