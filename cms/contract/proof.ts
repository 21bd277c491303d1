import * as z from 'zod';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));
const counted = z.number().int().nonnegative();

/** A proof of work in base64: 700 characters, and room for a long address of a campaign. */
export const longestProof = 1_200;

/** A puzzle of altcha-lib 2, signed by the CMS for one campaign: whoever solves it spends the time of a machine. */
export const challenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    cost: counted,
    data: z.strictObject({ campaign: z.string() }),
    /** Seconds since 1970. */
    expiresAt: counted,
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    nonce: hex(16),
    salt: hex(16),
  }),
  signature: hex(32),
});
export type Challenge = z.infer<typeof challenge>;

/** A solved challenge. It travels as base64 of its JSON, which fits into a hidden field of a form. */
export const solvedChallenge = z.strictObject({
  challenge,
  solution: z.strictObject({ counter: counted, derivedKey: hex(32), time: z.number().optional() }),
});
export type SolvedChallenge = z.infer<typeof solvedChallenge>;

/** `GET /api/campaigns/{slug}/challenge` */
export const challengeAnswer = z.object({ data: challenge });
