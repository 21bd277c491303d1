import type { Settings } from './settings';

/**
 * How long ago the page with the form was shown, in milliseconds; `forged` when its stamp is not ours, null when there is
 * none, as for a form that a script sends and for a caller of the interface.
 */
export type PageAge = number | 'forged' | null;

/** What this signature makes of the counts: of its network, and of the campaign, itself included. */
export interface Counts {
  network: number;
  campaign: number;
}

const hour = 3_600_000;

/** What was sent without a page of ours is taken like any other below the limits, and meets them sooner. */
export const weightOf = (page: PageAge, { unshownWeight }: Settings): number => (page === null ? unshownWeight : 1);

const isImplausible = (page: PageAge, { formLeastSeconds, formMostHours }: Settings): boolean =>
  page === 'forged' || (page !== null && (page < formLeastSeconds * 1_000 || page > formMostHours * hour));

/** Whether a signature has to prove its work. It is asked, never refused: behind it may be a person with a fast hand. */
export const needsProof = (page: PageAge, counts: Counts, settings: Settings): boolean =>
  isImplausible(page, settings) ||
  counts.network > settings.networkSignatures ||
  counts.campaign > settings.campaignSignatures;
