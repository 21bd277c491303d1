import * as z from 'zod';
import { secretHeader } from '../../../cms/contract/caller.ts';
import { commentsOnPage } from '../../../cms/contract/comments.ts';
import { campaignPage, messages } from '../../../cms/contract/pages.ts';
import { previewLink, previewParameter } from '../../../cms/contract/preview.ts';
import { listPlace, namesOnPage } from '../../../cms/contract/signature-list.ts';
import { stampsWith } from '../../../web/src/lib/form/stamp.ts';
import { addApproved } from '../../harness/comments.ts';
import { inDatabase } from '../../harness/database.ts';
import { codeIn, confirmLink, mailTo, mySignatureLink } from '../../harness/mailbox.ts';
import { addShown, numbered } from '../../harness/shown-names.ts';
import { asEditor, type Stage } from '../../harness/stage.ts';
import { demonstration, newAddress } from '../../harness/supporter.ts';

/** Who signed, and what only their mail says. */
export interface Signer {
  email: string;
  code: string;
  confirm: string;
  manage: string;
}

/** What there is in the hub that is fired at, so that requests can mean something. */
export interface Known {
  secret: string;
  campaign: string;
  statement: string;
  update: string;
  picture: string;
  /** As the address of the picture carries it. */
  pictureVersion: string;
  revision: string;
  consentText: string;
  /** Of the form, as the web signs it. */
  stamp: string;
  preview: string;
  /** Places in the lists, by which they are turned over. */
  places: Record<'signatures' | 'comments', string[]>;
  /** Those who only look and change, and those who are withdrawn. */
  staying: Signer[];
  leaving: Signer[];
}

export interface FuzzedHub extends Stage {
  hub: Stage['hub'] & { webSecret: string };
}

/** Signs at the CMS and reads the mail. */
export async function signer({ hub }: FuzzedHub): Promise<Signer> {
  const email = newAddress();
  const body = { campaign: demonstration, locale: 'en', name: 'Demo Supporter', email, country: 'FR', consent: true };
  const answer = await fetch(`${hub.cms}/api/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 202) throw new Error(`Signing was answered ${String(answer.status)}.`);
  const mail = await mailTo(email, 1, hub);
  const manage = mySignatureLink(mail).slice(-22);
  return { email, code: codeIn(mail), confirm: confirmLink(mail).slice(-22), manage };
}

async function read<T>({ hub }: FuzzedHub, path: string, schema: z.ZodType<{ data: T }>): Promise<T> {
  const answer = await fetch(`${hub.cms}/api${path}`, { headers: { [secretHeader]: hub.webSecret } });
  return schema.parse(await answer.json()).data;
}

/** Signatures and comments on more than two pages. */
async function fillLists({ hub }: FuzzedHub): Promise<void> {
  const find = `select document_id from campaigns where slug = '${demonstration}' limit 1`;
  const [found] = await inDatabase((query) => query(find), hub);
  const campaign = String(found?.['document_id']);
  await addShown(campaign, numbered('Name', 2 * namesOnPage + 5), new Date('2026-05-01T10:00:00Z'), hub);
  await addApproved(campaign, numbered('Comment', 2 * commentsOnPage + 5), {}, hub);
}

/** What both lists say of the pages before and after. */
const turned = z.object({ data: z.object({ newer: listPlace.nullable(), older: listPlace.nullable() }) });

/** The places that the first pages of a list lead to, back and forth. */
async function placesOf(fuzzed: FuzzedHub, list: 'signatures' | 'comments'): Promise<string[]> {
  const path = `/campaigns/${demonstration}/${list}?locale=en`;
  const { older } = await read(fuzzed, path, turned);
  if (older === null) throw new Error(`The list of ${list} has one page only.`);
  const second = await read(fuzzed, `${path}&after=${older}`, turned);
  return [older, second.older, second.newer].filter((place) => place !== null);
}

async function previewOf(fuzzed: FuzzedHub): Promise<string> {
  const links = z.object({ data: z.array(previewLink) });
  const [home] = links.parse(await asEditor(fuzzed, 'GET', '/desk/languages/en/preview')).data;
  return new URL(home?.url ?? '').searchParams.get(previewParameter) ?? '';
}

const first = <T>(what: string, [thing]: readonly T[]): T => {
  if (thing === undefined) throw new Error(`The demonstration has no ${what}.`);
  return thing;
};

const times = (count: number, fuzzed: FuzzedHub): Promise<Signer[]> =>
  Promise.all(Array.from({ length: count }, () => signer(fuzzed)));

/** Makes what is missing for good requests, and looks up the rest. */
export async function knownOf(fuzzed: FuzzedHub): Promise<Known> {
  const [staying, leaving] = await Promise.all([times(24, fuzzed), times(12, fuzzed)]);
  await fillLists(fuzzed);
  const page = await read(fuzzed, `/campaigns/${demonstration}/page?locale=en`, campaignPage);
  const { consentText } = await read(fuzzed, '/messages?locale=en', messages);
  const picture = new URL(first('picture', page.image ? [page.image.url] : []), fuzzed.hub.site);
  return {
    secret: fuzzed.hub.webSecret,
    campaign: demonstration,
    statement: first('statement', page.statements).slug,
    update: first('update', page.updates).slug,
    picture: picture.pathname.replace('/media/', ''),
    pictureVersion: picture.searchParams.get('v') ?? '',
    revision: page.revision,
    consentText,
    stamp: stampsWith(fuzzed.hub.webSecret).stampOf(Date.now()),
    preview: await previewOf(fuzzed),
    places: { signatures: await placesOf(fuzzed, 'signatures'), comments: await placesOf(fuzzed, 'comments') },
    staying,
    leaving,
  };
}
