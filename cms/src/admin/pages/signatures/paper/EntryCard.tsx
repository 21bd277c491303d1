import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PaperEntry } from '../../../../../contract/paper';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { EntryActions } from './EntryActions';

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
  const titleId = `paper-${String(entry.id)}`;
  const { id, number, note, enteredAt, enteredBy, removedAt } = entry;
  const removed = removedAt !== null;
  const date = intl.formatDate(enteredAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Box
      {...{ tag: 'li', background: 'neutral0', padding: 5, hasRadius: true, shadow: 'tableShadow' }}
      {...{ 'data-entry': id, 'data-removed': removed }}
    >
      <Typography tag="h3" fontWeight="bold" id={titleId}>
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
      <EntryActions {...{ entry, titleId, reload, onChange }} />
    </Box>
  );
}
