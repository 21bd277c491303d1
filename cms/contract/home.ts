import * as z from 'zod';
import { tally } from './numbers';
import { locale } from './signature';

/** What the first page of the admin panel shows, below `/desk` like the desk itself (issue 4). */
const day = z.object({ day: z.iso.date(), confirmed: z.number().int() });

/** `GET /desk/figures`: signatures of all campaigns, by the days of UTC on which they were given. */
export const figures = z.object({
  data: z.object({
    /** What became of those of today, and of all since the first day. */
    today: tally,
    ever: tally,
    /** The last fourteen days, today last; a day without a signature is there too. */
    days: z.array(day),
    /** Confirmed, of the campaigns that were signed most today; none when only one has signatures. */
    campaigns: z.array(z.object({ title: z.string(), today: z.number().int(), ever: z.number().int() })),
  }),
});
export type Figures = z.infer<typeof figures>['data'];

const draft = z.object({
  /** Strapi's name of the type: `api::campaign.campaign`. */
  type: z.string(),
  document: z.string(),
  locale,
  title: z.string(),
});
export type Draft = z.infer<typeof draft>;

/** `GET /desk/drafts`: what this person has written or could publish and readers do not see yet, the latest first. */
export const drafts = z.object({ data: z.object({ latest: z.array(draft), total: z.number().int() }) });
export type Drafts = z.infer<typeof drafts>['data'];
