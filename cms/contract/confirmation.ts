import * as z from 'zod';
import { locale, signatureRequest, slug } from './signature';

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

const { email } = signatureRequest.shape;

/**
 * `POST /api/signatures/confirm-code`: the six digits of the first mail do what its link does, for who reads mail on another
 * device. A wrong code, an address that nobody signed with, a sixth try and one from a network beyond its limit get one
 * answer, `code-wrong`.
 */
export const codeRequest = z.strictObject({
  campaign: slug,
  email,
  code: z
    .string({ error: ({ input }) => (input === undefined ? 'required' : 'wrong-type') })
    .regex(/^[0-9]{6}$/, { error: 'malformed' }),
});
export type CodeRequest = z.infer<typeof codeRequest>;

/** `POST /api/signatures/again`: the mail once more, if the address signed. 202 whether it did or not, and beyond a limit. */
export const againRequest = z.strictObject({ campaign: slug, email, locale });
export type AgainRequest = z.infer<typeof againRequest>;
export const againAccepted = z.object({ data: z.object({ state: z.literal('check-your-mail') }) });
