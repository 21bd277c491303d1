import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { useSay } from '../../../say';

const megabytes = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 2 } as const;

/** What a document holds, of when, and the mark by which everybody can check that a file is this one. */
export function DocumentFacts({ document }: { document: DeliveryDocument }) {
  const say = useSay();
  const intl = useIntl();
  const { asOf, confirmed, names, hidden, unprintable, size, sha256, madeWith } = document;
  const moment = intl.formatDate(asOf ?? undefined, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  return (
    <>
      <div>
        <Typography tag="p">{say('hub.signatures.document.asOf', { date: moment })}</Typography>
        <Typography tag="p">
          {say('hub.signatures.document.counts', { confirmed: confirmed ?? 0, names: names ?? 0, hidden: hidden ?? 0 })}
        </Typography>
        {unprintable !== null && unprintable > 0 && (
          <Typography tag="p" textColor="neutral800" fontWeight="bold" data-unprintable>
            {say('hub.signatures.document.unprintable', { count: unprintable })}
          </Typography>
        )}
      </div>
      <div>
        <Typography tag="p">
          {'SHA-256: '}
          <bdi dir="ltr" style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }} data-sha256>
            {sha256}
          </bdi>
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {say('hub.signatures.document.size', { size: intl.formatNumber((size ?? 0) / 1_000_000, megabytes) })}
          {' · '}
          <bdi dir="ltr">{madeWith}</bdi>
        </Typography>
      </div>
    </>
  );
}
