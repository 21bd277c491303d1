import type { Knex } from 'knex';
import { againRequest } from '../../../contract/confirmation';
import { issuesOf } from '../../../contract/signature';
import { answer, refuseIssues, refuseRequest, type Answer } from '../../door/answer';
import type { Caller } from '../../door/caller';
import type { AskDirectory } from '../../door/directory';
import { parseOnce } from '../../door/json';
import { unhurried } from '../../door/unhurried';
import type { EnqueueMails } from '../../jobs/due-mails';
import type { Guard } from '../../protection/guard';
import { mostMails } from './store-waiting';

export interface AgainDesk {
  directory: AskDirectory;
  admits: Guard['admits'];
  indexOf: (campaign: string, email: string) => Promise<Buffer>;
  enqueue: (campaign: string, addressIndex: Buffer, locale: string) => Promise<void>;
}

const lookInYourMail = answer(202, { data: { state: 'check-your-mail' } });

/** The mail becomes due and is counted in one transaction; beyond the cap, and for a stranger, nothing happens. */
export const enqueueAgain =
  (knex: Knex, enqueue: EnqueueMails): AgainDesk['enqueue'] =>
  (campaign, addressIndex, locale) =>
    knex.transaction(async (transaction) => {
      const { rows } = await transaction.raw<{ rows: { signature: number }[] }>(
        `update signatures set mails_sent = mails_sent + 1
          where campaign = ? and address_index = ? and mails_sent < ${mostMails} returning id as signature`,
        [campaign, addressIndex],
      );
      if (rows.length === 0) return;
      await enqueue(
        transaction,
        rows.map(({ signature }) => ({ signature, locale, again: true, asked: true })),
      );
    });

/**
 * `POST /api/signatures/again`. Also for a closed campaign: the mail leads to the page where one withdraws. A network that
 * asks too often is promised the mail like any other, and nothing happens.
 */
export async function sendAgain(desk: AgainDesk, text: string, caller: Caller): Promise<Answer> {
  const parsed = againRequest.safeParse(parseOnce(text));
  if (!parsed.success) return refuseIssues(issuesOf(parsed.error));
  const { campaign: slug, email, locale } = parsed.data;
  const { bySlug, locales } = await desk.directory(({ bySlug: known }) => known.has(slug));
  if (!locales.has(locale)) return refuseRequest('locale-unknown');
  const campaign = bySlug.get(slug);
  if (!campaign) return refuseRequest('campaign-not-found');
  await unhurried(async () => {
    if (!(await desk.admits(caller))) return;
    await desk.enqueue(campaign.documentId, await desk.indexOf(campaign.documentId, email), locale);
  });
  return lookInYourMail;
}
