import type { CampaignHead } from 'cms/contract/pages';

export type Season = 'open' | 'closed' | 'won' | 'not open yet';

/** Whether a campaign takes signatures on a day (`2024-02-13`, UTC). Only for what the page shows: the CMS decides. */
export function seasonOf({ state, opensOn }: Pick<CampaignHead, 'state' | 'opensOn'>, today: string): Season {
  if (state !== 'open') return state;
  return opensOn !== null && opensOn > today ? 'not open yet' : 'open';
}
