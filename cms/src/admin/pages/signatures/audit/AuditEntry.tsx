import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AuditLine } from '../../../../../contract/audit';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';

/** Who did what, when and why. */
export function AuditEntry({ line }: { line: AuditLine }) {
  const say = useSay();
  const intl = useIntl();
  const { at, actor, deed, campaign, signature, about, why } = line;
  const facts = [
    campaign && isolated(campaign.title),
    signature !== null && say('hub.signatures.audit.signature', { id: signature }),
    ...Object.entries(about).map(([name, value]) => isolated(`${name}: ${String(value)}`)),
  ].filter((fact) => typeof fact === 'string');
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="p" fontWeight="semiBold">
        {say(`hub.signatures.deed.${deed}`)}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        <time dateTime={at}>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
        {` · ${isolated(actor)}`}
      </Typography>
      {facts.length > 0 && (
        <Typography tag="p" textColor="neutral700">
          {facts.join(' · ')}
        </Typography>
      )}
      <Typography tag="p">{why === null ? say('hub.signatures.audit.unreadable') : isolated(why)}</Typography>
    </Box>
  );
}
