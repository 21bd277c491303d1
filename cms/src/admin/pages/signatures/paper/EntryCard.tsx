import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PaperEntry } from '../../../../../contract/paper';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { ReasonForm, type Asking } from './ReasonForm';

interface Props {
  entry: PaperEntry;
  reload: () => void;
  onChange: () => void;
}

/** Where an entry comes from, in one line. */
function useFacts({ day, place, organisation, country, language }: PaperEntry): string {
  const intl = useIntl();
  const named = (type: 'region' | 'language', code: string | null) =>
    code === null ? null : (new Intl.DisplayNames(intl.locale, { type }).of(code) ?? code);
  return [
    intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' }),
    ...[place === '' ? null : place, organisation?.name ?? null, named('region', country), named('language', language)]
      .filter((fact) => fact !== null)
      .map(isolated),
  ].join(' · ');
}

/** One entry, and what can be done with it. */
export function EntryCard({ entry, reload, onChange }: Props) {
  const say = useSay();
  const intl = useIntl();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { id, number, note, scan, enteredAt, enteredBy, removedAt } = entry;
  const removed = removedAt !== null;
  const date = intl.formatDate(enteredAt, { dateStyle: 'medium', timeStyle: 'short' });
  const ask = (what: Asking) => ({ 'aria-expanded': asking === what, onClick: () => setAsking(what) });
  return (
    <Box
      {...{ tag: 'li', background: 'neutral0', padding: 5, hasRadius: true, shadow: 'tableShadow' }}
      {...{ 'data-entry': id, 'data-removed': removed }}
    >
      <Typography tag="h3" fontWeight="bold" id={`paper-${String(id)}`}>
        {say(removed ? 'hub.signatures.paper.removedNumber' : 'hub.signatures.paper.counted', { count: number })}
      </Typography>
      <Typography tag="p">{useFacts(entry)}</Typography>
      {note !== '' && (
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {isolated(note)}
        </Typography>
      )}
      <Typography tag="p" textColor="neutral700">
        {say('hub.signatures.paper.enteredBy', { date, name: isolated(enteredBy) })}
      </Typography>
      <Flex {...{ role: 'group', 'aria-labelledby': `paper-${String(id)}`, gap: 2, wrap: 'wrap', paddingTop: 3 }}>
        {!removed && (
          <Button variant="secondary" onClick={onChange}>
            {say('hub.signatures.paper.change')}
          </Button>
        )}
        {scan && (
          <Button variant="secondary" {...ask('scan')}>
            {say('hub.signatures.paper.openScan')}
          </Button>
        )}
        {removed ? (
          <Button variant="secondary" {...ask('restoring')}>
            {say('hub.signatures.paper.restore')}
          </Button>
        ) : (
          <Button variant="danger-light" {...ask('removal')}>
            {say('hub.signatures.paper.remove')}
          </Button>
        )}
      </Flex>
      {asking && <ReasonForm key={asking} {...{ entry, asking, reload }} onClose={() => setAsking(null)} />}
    </Box>
  );
}
