import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { confirmLink, mailTo } from './mailbox.ts';

/** The demonstration campaign, which every fresh hub has. */
export const demonstration = 'free-boris-kagarlitsky';

/** An address nobody else in this run has. */
export const newAddress = (): string => `supporter-${randomUUID().slice(0, 13)}@example.org`;

export type Fields = Record<string, string>;

/** What a supporter types who fills in only what must be. */
export const filledIn = (own: Fields = {}): Fields => ({
  name: 'Demo Supporter',
  email: newAddress(),
  country: 'FR',
  display: 'none',
  consent: 'on',
  ...own,
});

/** Sends the form as a browser without JavaScript does; redirects are not followed. */
export const postForm = (
  fields: Fields | [string, string][],
  campaign = demonstration,
  lang = 'en',
): Promise<Response> =>
  fetch(`${inject('hub').site}/${lang}/${campaign}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: inject('hub').site },
    body: new URLSearchParams(fields),
  });

/** The body of `POST /api/signatures` for a supporter who fills in only what must be. */
export const signatureBody = (own: Record<string, unknown> = {}): Record<string, unknown> => ({
  campaign: demonstration,
  locale: 'en',
  name: 'Demo Supporter',
  email: newAddress(),
  country: 'FR',
  consent: true,
  ...own,
});

export const postSignature = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${inject('hub').cms}/api/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });

export const postConfirm = (token: string): Promise<Response> =>
  fetch(`${inject('hub').cms}/api/signatures/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });

/** Signs at the CMS and answers the token that came by mail. */
export async function signAndGetToken(own: Record<string, unknown> = {}): Promise<string> {
  const body = signatureBody(own);
  await postSignature(body);
  return confirmLink(await mailTo(String(body['email']))).slice(-22);
}

export interface Count {
  confirmed: number;
  waiting: number;
  paper: number;
  goal: number | null;
}

/** The figures that the site publishes, as the CMS has them now: a page may be a moment older. */
export async function countOf(campaign = demonstration): Promise<Count> {
  const { cms, webSecret } = inject('hub');
  const answer = await fetch(`${cms}/api/campaigns/${campaign}/count`, { headers: { 'x-hub-secret': webSecret } });
  return ((await answer.json()) as { data: Count }).data;
}
