import type { StatementHead } from 'cms/contract/pages';
import type { MessageKey } from '#lib/i18n/message.ts';

/** What stands over the text of an organisation, by the part the text plays. */
export const roleKey: Record<StatementHead['role'], MessageKey> = {
  appeal: 'campaign.appealBy',
  preamble: 'campaign.preambleBy',
  endorsement: 'campaign.endorsementBy',
};
