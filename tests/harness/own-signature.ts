import { inject } from 'vitest';
import type { ErrorCode } from '../../cms/contract/error-code.ts';
import { refusal } from '../../cms/contract/envelope.ts';
import { newCampaign } from './editor.ts';
import { confirmLink, mailTo, mySignatureLink, type Mail } from './mailbox.ts';
import { newAddress, postConfirm, postSignature, signatureBody } from './supporter.ts';

/** A request to the CMS by who holds the token of a mail. */
export const ask = (method: string, token: string, change?: object): Promise<Response> =>
  fetch(`${inject('hub').cms}/api/my-signature`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(change && { 'content-type': 'application/json' }) },
    ...(change && { body: JSON.stringify(change) }),
  });

export const post = (path: string, body: object): Promise<Response> =>
  fetch(`${inject('hub').cms}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** A form of the site as a browser without JavaScript sends it; redirects are not followed. */
export const postPage = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(inject('hub').site + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: inject('hub').site },
    body: new URLSearchParams(fields),
  });

export async function codeOf(answer: Response): Promise<ErrorCode | undefined> {
  return refusal.parse(await answer.json()).error.details.issues[0]?.code;
}

export interface Supporter {
  slug: string;
  email: string;
  mail: Mail;
  /** Opens the page of the signature. */
  token: string;
  confirmToken: string;
}

/** Somebody who signed a campaign of its own and has the first mail. */
export async function supporter(own: Record<string, unknown> = {}): Promise<Supporter> {
  const { slug } = await newCampaign();
  const email = newAddress();
  await postSignature(signatureBody({ campaign: slug, email, ...own }));
  const mail = await mailTo(email);
  return { slug, email, mail, token: mySignatureLink(mail).slice(-22), confirmToken: confirmLink(mail).slice(-22) };
}

export async function confirmedSupporter(own: Record<string, unknown> = {}): Promise<Supporter> {
  const signed = await supporter(own);
  const answer = await postConfirm(signed.confirmToken);
  if (answer.status !== 200) throw new Error(`Confirming was answered ${String(answer.status)}.`);
  return signed;
}
