import * as z from 'zod';
import { locale } from './signature';

/** `GET /api/site/map`: every page of a campaign that search engines may know, with the languages whose readers find it. */
export const siteMap = z.object({
  data: z.array(
    z.object({
      /** What follows the language: `/free-them/updates/day-one`. */
      path: z.string(),
      /** When what is shown there was published; the default language is first. */
      languages: z.array(z.object({ locale, modified: z.iso.datetime() })).min(1),
    }),
  ),
});
export type SiteMap = z.infer<typeof siteMap>['data'];
