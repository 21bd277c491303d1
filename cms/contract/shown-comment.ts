import * as z from 'zod';
import { limits, locale } from './signature';

/** A comment as readers have it. `locale`: the language it was written in. `name`: null where none is shown. */
export const shownComment = z.object({
  text: z.string().max(limits.comment),
  locale,
  name: z.string().nullable(),
  country: z.string(),
});
export type ShownComment = z.infer<typeof shownComment>;
