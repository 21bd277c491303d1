import { confirmationRequest, confirmed } from 'cms/contract/confirmation';
import { refusal } from 'cms/contract/envelope';
import { health } from 'cms/contract/health';
import { mySignature, mySignatureChange, withdrawn } from 'cms/contract/my-signature';
import { publicNumbers } from 'cms/contract/numbers';
import { count } from 'cms/contract/pages';
import { signatureAccepted, signatureRequest } from 'cms/contract/signature';
import type * as z from 'zod';
import type { MessageKey } from '#lib/i18n/message.ts';

/** The schemas of the contract that the document has by name. */
export const schemas = {
  Count: count,
  Numbers: publicNumbers,
  Health: health,
  SignatureRequest: signatureRequest,
  SignatureAccepted: signatureAccepted,
  ConfirmationRequest: confirmationRequest,
  Confirmed: confirmed,
  MySignature: mySignature,
  MySignatureChange: mySignatureChange,
  Withdrawn: withdrawn,
  Refusal: refusal,
} satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof schemas;

/** Of a request: what comes in, before the contract has filled in what may be left out. */
export const sent: ReadonlySet<SchemaName> = new Set(['SignatureRequest', 'ConfirmationRequest', 'MySignatureChange']);

export interface Answer {
  status: number;
  /** What it means, in English: a text of the document. */
  meaning: string;
  schema?: SchemaName;
  /** Of a body that is no JSON. */
  type?: string;
}

export interface Operation {
  id: string;
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  /** Who answers: the site, for everybody; or the CMS, which is not open to browsers. */
  by: 'site' | 'cms';
  /** What it is for. */
  text: MessageKey;
  body?: SchemaName;
  /** Whether the token of a mail has to come along (RFC 6750 §2.1). */
  byToken?: true;
  answers: readonly Answer[];
}

const unchanged: Answer = { status: 304, meaning: 'Nothing has changed since the ETag of If-None-Match.' };
const notHere: Answer = { status: 404, meaning: 'There is no such campaign, or no such language. The body is a page.' };
const noCampaign: Answer = { status: 404, meaning: 'There is no such campaign. The body is a page.' };
const away: Answer = {
  status: 503,
  meaning: 'The hub cannot answer at the moment. Try again after as many seconds as Retry-After says.',
};
const refused = (status: number, meaning: string): Answer => ({ status, meaning, schema: 'Refusal' });
const tokenUnknown = refused(404, 'Nobody knows the token (any more).');
const wrong = refused(400, 'Something sent is not as it should be; the issues say where and what.');
const cmsAway = refused(503, 'The CMS cannot answer at the moment.');

const ofCampaign = '/{lang}/{campaign}';

const forEverybody: readonly Operation[] = [
  {
    ...{ id: 'count', method: 'get', path: `${ofCampaign}/count.json`, by: 'site', text: 'interface.count' },
    answers: [{ status: 200, meaning: 'The count.', schema: 'Count' }, unchanged, noCampaign, away],
  },
  {
    ...{ id: 'numbers', method: 'get', path: `${ofCampaign}/numbers.json`, by: 'site', text: 'interface.numbers' },
    answers: [{ status: 200, meaning: 'The numbers.', schema: 'Numbers' }, unchanged, notHere, away],
  },
  {
    ...{ id: 'updates', method: 'get', path: `${ofCampaign}/updates.xml`, by: 'site', text: 'interface.updates' },
    answers: [
      { status: 200, meaning: 'An Atom feed (RFC 4287).', type: 'application/atom+xml' },
      unchanged,
      notHere,
      away,
    ],
  },
  {
    ...{ id: 'health', method: 'get', path: '/health', by: 'site', text: 'interface.health' },
    answers: [
      { status: 200, meaning: 'Site, CMS and database are well.', schema: 'Health' },
      { status: 503, meaning: 'One of them is not.', schema: 'Health' },
    ],
  },
];

const ofCms: readonly Operation[] = [
  {
    ...{ id: 'sign', method: 'post', path: '/api/signatures', by: 'cms', text: 'interface.sign' },
    body: 'SignatureRequest',
    answers: [
      { status: 202, meaning: 'Taken, whether the address is new or not.', schema: 'SignatureAccepted' },
      wrong,
      refused(404, 'There is no such campaign.'),
      refused(409, 'The campaign takes no signatures, or not yet.'),
      refused(413, 'The body is longer than 8 KiB.'),
      refused(428, 'Send the same again with the challenge of the details solved.'),
      cmsAway,
    ],
  },
  {
    ...{ id: 'confirm', method: 'post', path: '/api/signatures/confirm', by: 'cms', text: 'interface.confirm' },
    body: 'ConfirmationRequest',
    answers: [
      { status: 200, meaning: 'Confirmed, now or before.', schema: 'Confirmed' },
      ...[wrong, tokenUnknown, refused(410, 'The token is too old.'), cmsAway],
    ],
  },
  {
    ...{ id: 'mySignature', method: 'get', path: '/api/my-signature', by: 'cms', text: 'interface.mySignature' },
    byToken: true,
    answers: [{ status: 200, meaning: 'All that is stored.', schema: 'MySignature' }, tokenUnknown, cmsAway],
  },
  {
    ...{ id: 'changeMySignature', method: 'patch', path: '/api/my-signature', by: 'cms', text: 'interface.change' },
    ...{ byToken: true, body: 'MySignatureChange' },
    answers: [{ status: 200, meaning: 'What is stored now.', schema: 'MySignature' }, wrong, tokenUnknown, cmsAway],
  },
  {
    ...{ id: 'withdraw', method: 'delete', path: '/api/my-signature', by: 'cms', text: 'interface.withdraw' },
    byToken: true,
    answers: [{ status: 200, meaning: 'Erased.', schema: 'Withdrawn' }, tokenUnknown, cmsAway],
  },
];

export const operations: readonly Operation[] = [...forEverybody, ...ofCms];
