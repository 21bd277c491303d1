import * as z from 'zod';
import { isCountry } from './country';
import { errorCode, type ErrorCode, type Issue } from './error-code';
import { hasLink, hasVisibleLetter } from './free-text';
import { judged, wellFormed } from './judged';
import { longestProof } from './proof';

/** Longest value of each field, in UTF-16 code units as browsers count `maxlength`. 254: RFC 5321 §4.5.3.1.3. */
export const limits = {
  name: 120,
  email: 254,
  place: 100,
  affiliation: 150,
  comment: 1000,
} as const;

/** The code for a value of the wrong type, and `required` for one that is not there: zod leaves the value out of its issues. */
const code = (value: ErrorCode) => ({
  error: ({ input }: { input?: unknown }): ErrorCode => (input === undefined ? 'required' : value),
});

export const displays = ['none', 'initial', 'full'] as const;
export const locale = z.string(code('wrong-type')).regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/);
export const slug = z
  .string(code('wrong-type'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Of a text: the first 16 hexadecimal digits of its SHA-256. */
export const fingerprint = z.string().regex(/^[0-9a-f]{16}$/, { error: 'malformed' });

/** A text somebody types: trimmed, NFC, within its limit; `lines` allows line breaks. */
function freeText(max: number, lines: 'one line' | 'lines') {
  return z.string(code('wrong-type')).normalize('NFC').trim().check(wellFormed(max, lines));
}

const optionalText = (max: number, lines: 'one line' | 'lines') => freeText(max, lines).default('');

// The browsers' own pattern (HTML Standard §4.10.5.1.5), with letters of every script allowed on both sides (RFC 6531).
const addressPattern =
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?)+$/u;

function wrongName(name: string): ErrorCode | null {
  if (!hasVisibleLetter(name)) return 'required';
  if (hasLink(name)) return 'has-link';
  return /[<>]/.test(name) ? 'has-markup' : null;
}

function wrongAddress(address: string): ErrorCode | null {
  if (address === '') return 'required';
  return addressPattern.test(address) ? null : 'malformed';
}

function wrongCountry(country: string): ErrorCode | null {
  if (country === '') return 'required';
  return isCountry(country) ? null : 'malformed';
}

/** `POST /api/signatures`. Unknown fields are refused, so a caller's typing mistake never loses data silently. */
export const signatureRequest = z.strictObject({
  campaign: slug,
  locale,
  name: freeText(limits.name, 'one line').check(judged(wrongName)),
  email: freeText(limits.email, 'one line').check(judged(wrongAddress)),
  /** Said by who was asked whether the address is mistyped (likely-typo.ts). */
  emailIsRight: z.boolean(code('wrong-type')).default(false),
  country: z.string(code('wrong-type')).check(judged(wrongCountry)),
  place: optionalText(limits.place, 'one line'),
  affiliation: optionalText(limits.affiliation, 'one line'),
  comment: optionalText(limits.comment, 'lines'),
  display: z.enum(displays, code('malformed')).default('none'),
  updates: z.boolean(code('wrong-type')).default(false),
  consent: z.literal(true, code('required')),
  /**
   * Fingerprints of the consent text and of the statement that were shown (GDPR art. 7(1) asks to be able to show the
   * first). Without them the texts now published count as shown.
   */
  consentText: fingerprint.optional(),
  revision: fingerprint.optional(),
  /** A solved challenge (proof.ts), as base64 of its JSON: needed only when the CMS asked for it. */
  proof: z.string(code('wrong-type')).max(longestProof).optional(),
});
export type SignatureRequest = z.infer<typeof signatureRequest>;

/** The one answer to a good request, whether the address is new, waiting or confirmed: 202. */
export const signatureAccepted = z.object({ data: z.object({ state: z.literal('check-your-mail') }) });

/** What a failed parse means in the codes of this contract; the first issue of each field only. */
export function issuesOf(error: z.ZodError): [Issue, ...Issue[]] {
  const found = new Map<string, Issue>();
  for (const each of error.issues) {
    if (each.code === 'unrecognized_keys') {
      for (const key of each.keys) found.set(key, { path: [key], code: 'unknown-field' });
      continue;
    }
    const path = each.path.map(String);
    const value: Issue = { path, code: errorCode.safeParse(each.message).data ?? 'malformed' };
    const key = path.join('.');
    if (!found.has(key)) found.set(key, value);
  }
  const [first = { path: [], code: 'malformed' }, ...rest] = found.values();
  return [first, ...rest];
}
