import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useNames } from '../names';
import { ReasonForm } from './ReasonForm';

interface Props {
  document: DeliveryDocument;
  onRemoved: () => void;
}

/** One document: how far it is, and when it is there what it holds and how to take it. */
export function DocumentCard({ document, onRemoved }: Props) {
  const say = useSay();
  const intl = useIntl();
  const [asking, setAsking] = useState<'file' | 'removal' | null>(null);
  const { id, locale, state, orderedAt, orderedBy } = document;
  const language = useNames().language(locale);
  return (
    <Box
      tag="li"
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
      data-document={id}
      data-state={state}
    >
      <Typography tag="h3" fontWeight="semiBold">
        {`${isolated(language)} · `}
        {say(`hub.signatures.document.state.${state}`)}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        {say('hub.signatures.document.orderedBy', {
          date: intl.formatDate(orderedAt, { dateStyle: 'medium', timeStyle: 'short' }),
          name: isolated(orderedBy),
        })}
      </Typography>
      {state === 'ready' && <Told document={document} />}
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        {state === 'ready' && (
          <Button startIcon={<Download />} aria-expanded={asking === 'file'} onClick={() => setAsking('file')}>
            {say('hub.signatures.document.download')}
          </Button>
        )}
        <Button
          {...{ variant: 'danger-light', startIcon: <Trash />, 'aria-expanded': asking === 'removal' }}
          onClick={() => setAsking('removal')}
        >
          {say('hub.signatures.document.remove')}
        </Button>
      </Flex>
      {asking && <ReasonForm key={asking} {...{ document, asking, onRemoved }} onClose={() => setAsking(null)} />}
    </Box>
  );
}

/** What a document holds, of when, and the mark by which everybody can check that a file is this one. */
function Told({ document }: { document: DeliveryDocument }) {
  const say = useSay();
  const intl = useIntl();
  const { asOf, confirmed, names, hidden, unprintable, size, sha256, madeWith } = document;
  const megabytes = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 2 } as const;
  const facts: string[] = [
    say('hub.signatures.document.asOf', {
      date: intl.formatDate(asOf ?? undefined, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }),
    }),
    say('hub.signatures.document.counts', { confirmed: confirmed ?? 0, names: names ?? 0, hidden: hidden ?? 0 }),
    say('hub.signatures.document.size', { size: intl.formatNumber((size ?? 0) / 1_000_000, megabytes) }),
  ];
  if (unprintable) facts.push(say('hub.signatures.document.unprintable', { count: unprintable }));
  return (
    <>
      {facts.map((fact) => (
        <Typography tag="p" key={fact}>
          {fact}
        </Typography>
      ))}
      <Typography tag="p">
        {'SHA-256: '}
        <bdi dir="ltr" style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }} data-sha256>
          {sha256}
        </bdi>
      </Typography>
      <Typography tag="p" textColor="neutral700">
        <bdi dir="ltr">{madeWith}</bdi>
      </Typography>
    </>
  );
}
