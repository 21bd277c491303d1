import type { CampaignPage } from 'cms/contract/pages';

export type Season = 'open' | 'closed' | 'won' | 'not open yet' | 'paused';

type Dated = Pick<CampaignPage, 'state' | 'opensOn' | 'paused'>;

/** Whether a campaign takes signatures on a day (`2024-02-13`, UTC). Only for what the page shows: the CMS decides. */
export function seasonOf({ state, opensOn, paused }: Dated, today: string): Season {
  if (state !== 'open') return state;
  if (opensOn !== null && opensOn > today) return 'not open yet';
  return paused ? 'paused' : 'open';
}
