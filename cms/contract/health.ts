import * as z from 'zod';

/** `/health`: `ok` with 200 only when the site, the CMS and the database answer; else `unavailable` with 503. */
export const health = z.object({ state: z.enum(['ok', 'unavailable']) });
