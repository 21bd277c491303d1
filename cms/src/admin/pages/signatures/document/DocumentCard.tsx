import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useNames } from '../names';
import { ProgressBar } from '../ProgressBar';
import { DocumentActions } from './DocumentActions';
import { DocumentFacts } from './DocumentFacts';
import { isUnderWay } from './use-documents';

interface Props {
  document: DeliveryDocument;
  onRemoved: () => void;
}

const colours = { ready: 'success700', failed: 'danger700' } as const;

/** One document: how far it is, and when it is there what it holds and how to take it. */
export function DocumentCard({ document, onRemoved }: Props) {
  const say = useSay();
  const intl = useIntl();
  const { id, locale, state, orderedAt, orderedBy } = document;
  const titleId = `document-${String(id)}`;
  return (
    <Flex
      {...{ tag: 'li', direction: 'column', alignItems: 'stretch', gap: 3, padding: 5, background: 'neutral0' }}
      hasRadius
      shadow="tableShadow"
      data-document={id}
      data-state={state}
    >
      <div>
        <Typography tag="h3" fontWeight="bold" id={titleId}>
          {useNames().language(locale)}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {say('hub.signatures.document.orderedBy', {
            date: intl.formatDate(orderedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            name: isolated(orderedBy),
          })}
        </Typography>
      </div>
      {isUnderWay(document) && <ProgressBar aria-labelledby={titleId} />}
      <Typography tag="p" textColor={state === 'ready' || state === 'failed' ? colours[state] : 'neutral800'}>
        {say(`hub.signatures.document.state.${state}`)}
      </Typography>
      {state === 'ready' && <DocumentFacts document={document} />}
      <DocumentActions {...{ document, titleId, onRemoved }} />
    </Flex>
  );
}
