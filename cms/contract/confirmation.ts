import * as z from 'zod';
import { locale, slug } from './signature';

/** 128 random bits in base64url (RFC 4648 §5). */
export const token = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** `POST /api/signatures/confirm`: counts the signature once, however often it is sent. */
export const confirmationRequest = z.strictObject({ token });

/** `POST /api/signatures/confirmable`: what the page behind the link shows before the button is pressed. Changes nothing. */
export const confirmable = z.object({
  data: z.object({ campaign: slug, title: z.string(), titleLocale: locale, state: z.enum(['waiting', 'confirmed']) }),
});

export const confirmed = z.object({ data: z.object({ state: z.literal('confirmed'), campaign: slug }) });
export type Confirmable = z.infer<typeof confirmable>['data'];

/** How long a link to confirm is good, and how long an unconfirmed signature is kept (design §3). */
export const daysToConfirm = 14;
