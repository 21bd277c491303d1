import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { useSay } from '../../../say';
import { ForCampaign } from '../ForCampaign';
import { Older } from '../Older';
import { Refused } from '../Refused';
import type { More } from '../use-older';
import { DocumentCard } from './DocumentCard';
import { OrderForm } from './OrderForm';
import { useDocuments } from './use-documents';

/** The document for the addressee: order one, watch it being made, take it, remove it. */
export const DocumentPage = () => (
  <ForCampaign intro="hub.signatures.document.intro">
    {(campaign) => <Documents key={campaign} campaign={campaign} />}
  </ForCampaign>
);

function Documents({ campaign }: { campaign: string }) {
  const say = useSay();
  const path = `/campaigns/${campaign}/documents`;
  const { loaded, reload, older } = useDocuments(path);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const { locales, shown, documents } = loaded.value;
  return (
    <>
      <OrderForm {...{ path, locales, shown }} onOrdered={reload} />
      <DocumentList documents={[...documents, ...older.items]} more={older.more} onChanged={reload} />
    </>
  );
}

interface ListProps {
  documents: readonly DeliveryDocument[];
  more: More;
  onChanged: () => void;
}

/** What was made, the newest first; its heading takes the focus that a removed document had. */
function DocumentList({ documents, more, onChanged }: ListProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const onRemoved = () => {
    heading.current?.focus();
    onChanged();
  };
  return (
    <Box>
      <Typography tag="h2" variant="delta" ref={heading} tabIndex={-1}>
        {say('hub.signatures.document.made')}
      </Typography>
      <Typography tag="p" textColor="neutral700" paddingTop={1} paddingBottom={3}>
        {say(documents.length === 0 ? 'hub.signatures.document.empty' : 'hub.signatures.document.moment')}
      </Typography>
      {documents.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
          {documents.map((document) => (
            <DocumentCard key={document.id} {...{ document, onRemoved }} />
          ))}
        </Flex>
      )}
      <Older more={more} />
    </Box>
  );
}
