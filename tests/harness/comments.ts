import { inject } from 'vitest';
import type { CommentDecision, CommentQueue, CommentsAsked, DeskComment } from '../../cms/contract/comments.ts';
import { colleague } from './colleague.ts';
import { inDatabase } from './database.ts';
import { admin, newCampaign, type Document } from './editor.ts';
import type { HubAddress } from './hub.ts';
import { confirmLink, mailTo, mySignatureLink } from './mailbox.ts';
import { newAddress, postConfirm, postSignature, signatureBody } from './supporter.ts';

export const why = 'The round of the morning';

export interface Writer {
  email: string;
  /** Opens the page of the signature. */
  token: string;
  confirmToken: string;
}

/** Somebody who signs with a comment and has the mail. */
export async function writes(campaign: string, comment: string, own: Record<string, unknown> = {}): Promise<Writer> {
  const email = newAddress();
  await postSignature(signatureBody({ campaign, comment, email, ...own }));
  const mail = await mailTo(email);
  return { email, token: mySignatureLink(mail).slice(-22), confirmToken: confirmLink(mail).slice(-22) };
}

/** Somebody who signed with a comment and confirmed. */
export async function wrote(campaign: string, comment: string, own: Record<string, unknown> = {}): Promise<Writer> {
  const writer = await writes(campaign, comment, own);
  const { status } = await postConfirm(writer.confirmToken);
  if (status !== 200) throw new Error(`Confirming was answered ${String(status)}.`);
  return writer;
}

/** The desk of a campaign manager. */
export interface CommentDesk {
  token: string;
  read: (campaign: string, more?: Partial<CommentsAsked>) => Promise<CommentQueue>;
  decide: (comment: Pick<DeskComment, 'signature'>, decision: Partial<CommentDecision>) => ReturnType<typeof admin>;
  choose: (comment: Pick<DeskComment, 'signature'>, chosen: boolean) => ReturnType<typeof admin>;
}

const path = '/signature-desk/comments';

export async function commentDesk(): Promise<CommentDesk> {
  const { token } = await colleague('campaign-manager');
  return {
    token,
    read: async (campaign, more) => {
      const { status, body } = await admin('POST', path, { campaign, state: 'undecided', why, ...more }, token);
      if (status !== 200) throw new Error(`The comments were answered ${JSON.stringify(body)}.`);
      return (body as { data: CommentQueue }).data;
    },
    decide: ({ signature }, decision) =>
      admin('POST', `${path}/decide`, { signature, seen: 'undecided', to: 'approved', why, ...decision }, token),
    choose: ({ signature }, chosen) => admin('POST', `${path}/choose`, { signature, chosen, why }, token),
  };
}

/** A campaign with one comment that waits. */
export async function oneComment(
  desk: CommentDesk,
  text: string,
  own: Record<string, unknown> = {},
): Promise<{ campaign: Document; writer: Writer; comment: DeskComment }> {
  const campaign = await newCampaign();
  const writer = await wrote(campaign.slug, text, own);
  const [comment] = (await desk.read(campaign.documentId)).comments;
  if (!comment) throw new Error('The comment is not in the queue.');
  return { campaign, writer, comment };
}

/** Approved comments of confirmed signatures, the first the oldest; every ten of them in the same microsecond. */
export const addApproved = (
  campaign: string,
  texts: readonly string[],
  own: { chosen?: boolean; locale?: string } = {},
  hub?: Pick<HubAddress, 'databaseUrl'>,
) =>
  inDatabase(
    (query) =>
      query(
        `with added as (
           select text, place, timestamp '2026-05-01' + (place - 1) / 10 * interval '1 microsecond' as moment
             from unnest($2::text[]) with ordinality as added (text, place)
         ), signed as (
           insert into signatures (campaign, address_index, country, locale, display, updates, state, consent_text,
                                   revision, mails_sent, comment, public_name, created_at, updated_at, confirmed_at)
           select $1, uuid_send(gen_random_uuid()), 'FR', $4, 'full', false, 'confirmed', '', '', 1, 'decided',
                  left(text, 40), moment, moment, moment from added order by place returning id
         ), numbered as (
           select id, row_number() over (order by id) as place from signed
         )
         insert into comments (signature, campaign, locale, state, text, chosen, approved_at)
         select id, $1, $4, 'approved', text, $3, moment from added join numbered using (place)`,
        [campaign, texts, own.chosen ?? false, own.locale ?? 'en'],
      ),
    hub,
  );

/** A page of the site, as text. */
export async function pageOf(address: string): Promise<string> {
  return (await fetch(inject('hub').site + address)).text();
}
