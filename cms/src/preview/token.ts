import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { place, previewMinutes } from '../../contract/preview';
import { locale } from '../../contract/signature';

const shown = z.object({
  /** What is opened: `place` of the contract. */
  place,
  locale,
  /** The languages whose drafts are shown; of all others what is published. */
  drafts: z.array(locale),
});
export type Shown = z.infer<typeof shown>;

const signed = shown.extend({ until: z.number().int() });

/** A key of its own, derived from the secret that web and CMS share. */
const keyOf = (secret: string): KeyObject =>
  createSecretKey(createHmac('sha256', secret).update('a preview of what is not public').digest());

const signatureOf = (secret: string, payload: string): string =>
  createHmac('sha256', keyOf(secret)).update(payload).digest('base64url');

function isSigned(secret: string, payload: string, signature: string): boolean {
  const [sent, right] = [Buffer.from(signature), Buffer.from(signatureOf(secret, payload))];
  return sent.length === right.length && timingSafeEqual(sent, right);
}

/** What is shown and until when, in the letters of an address, with our signature (RFC 2104) under all of it. */
export function signPreview(secret: string, what: Shown, now: Date): string {
  const until = now.getTime() + previewMinutes * 60_000;
  const payload = Buffer.from(JSON.stringify({ ...what, until } satisfies z.infer<typeof signed>)).toString(
    'base64url',
  );
  return `${payload}.${signatureOf(secret, payload)}`;
}

/** What this token opens at this moment, or why it opens nothing. */
export function readPreview(secret: string, token: string, now: Date): Shown | 'forged' | 'expired' {
  const [payload = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSigned(secret, payload, signature)) return 'forged';
  const { data } = signed.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!data) return 'forged'; // of an earlier release, which signed something else
  const { until, ...what } = data;
  return now.getTime() < until ? what : 'expired';
}

/** Whether a preview reaches this place: that of the home page reaches the whole site in its language. */
export const opens = ({ place: signedPlace }: Pick<Shown, 'place'>, asked: string): boolean =>
  signedPlace === '' || signedPlace === asked;
