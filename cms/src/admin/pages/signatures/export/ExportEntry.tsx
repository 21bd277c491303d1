import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ExportView } from '../../../../../contract/export';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { EntryActions } from './EntryActions';
import { Progress } from './Progress';
import { isUnderWay } from './use-exports';

/** One export: what it is, who ordered it, how far it is, and what can be done with it. */
export function ExportEntry({ one, onChanged }: { one: ExportView; onChanged: () => void }) {
  const say = useSay();
  const intl = useIntl();
  const { id, purpose, format, state, actor, orderedAt, expiresAt, total, erased, bytes } = one;
  const time = (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const title = `${say(`hub.signatures.export.purpose.${purpose}`)} · ${isolated(format.toUpperCase())}`;
  const size = intl.formatNumber(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (
    <Flex
      {...{ tag: 'li', direction: 'column', alignItems: 'stretch', gap: 2, padding: 4, background: 'neutral0' }}
      hasRadius
      shadow="tableShadow"
      data-export={state}
    >
      <Typography tag="h3" fontWeight="bold" id={id}>
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        <time dateTime={orderedAt}>{time(orderedAt)}</time>
        {` · ${isolated(actor)}`}
      </Typography>
      {isUnderWay(one) ? (
        <Progress one={one} titleId={id} />
      ) : (
        <Typography tag="p" textColor={state === 'failed' ? 'danger700' : 'neutral800'}>
          {say(`hub.signatures.export.state.${state}`)}
        </Typography>
      )}
      {state === 'ready' && expiresAt !== null && (
        <Typography tag="p">{say('hub.signatures.export.file', { total, size, until: time(expiresAt) })}</Typography>
      )}
      {state === 'ready' && erased > 0 && (
        <Typography tag="p" textColor="neutral800" fontWeight="bold">
          {say('hub.signatures.export.erased', { erased })}
        </Typography>
      )}
      <EntryActions {...{ one, onChanged }} titleId={id} />
    </Flex>
  );
}
