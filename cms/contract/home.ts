import * as z from 'zod';
import { locale } from './signature';

/** What the first page of the admin panel shows, below `/desk` like the desk itself (issue 4). */
const day = z.object({ day: z.iso.date(), confirmed: z.number().int() });

/** `GET /desk/figures`: signatures of all campaigns, by days of UTC. */
export const figures = z.object({
  data: z.object({
    /** Confirmed and waiting among those who signed today. */
    today: z.object({ confirmed: z.number().int(), waiting: z.number().int() }),
    /** Confirmed since the first day. */
    confirmed: z.number().int(),
    /** The last fourteen days, today last; a day without a signature is there too. */
    days: z.array(day),
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
