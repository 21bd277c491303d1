import type { CampaignHead } from 'cms/contract/pages';
import { dateOf } from './day.ts';
import type { MessageKey, Values } from './message.ts';

/** What is said of a campaign that is over, wherever it is named; null while it is not. */
export function ended({ state, closedOn }: Pick<CampaignHead, 'state' | 'closedOn'>): {
  key: MessageKey;
  values?: Values;
} | null {
  if (state === 'open') return null;
  if (closedOn === null) return { key: state === 'won' ? 'campaign.won' : 'campaign.closedNoDate' };
  return { key: state === 'won' ? 'campaign.wonOn' : 'campaign.closed', values: { date: dateOf(closedOn) } };
}
