import type { Knex } from 'knex';
import type { SignatureStory } from '../../../../contract/found-signatures';
import { isoMoment, isoMomentOf } from '../../../database/moment-sql';
import { signedText } from '../../signature/signed-text';
import { mostMails } from '../../signature/store-waiting';
import { refused } from '../../site/reply';
import { foundColumns } from './found-row';

/** Titles and history are those that readers see where there are any; a campaign that is gone keeps its signatures. */
const story = `
  select ${foundColumns}, ${isoMoment('signatures.confirmed_at')} as "confirmedAt", ${isoMoment('signatures.reminded_at')} as "remindedAt",
         greatest(0, ${mostMails} - signatures.mails_sent) as "mailsLeft", signatures.sealed is not null as kept,
         signatures.source, signatures.collected_on::text as "collectedOn",
         (select json_build_object('documentId', document_id, 'slug', slug, 'title', title) from campaigns
           where document_id = signatures.campaign and slug is not null and title is not null
           order by published_at is not null desc, locale = signatures.locale desc, locale limit 1) as campaign,
         ${signedText} as "signedText",
         (select json_build_object('text', text, 'locale', locale) from consent_texts
           where fingerprint = signatures.consent_text) as consent
    from signatures where id = ?`;

/** By the index `audit_log_signature`. Why something was done stays sealed here. */
const deeds = `
  select ${isoMomentOf('at')} as at, actor_name as actor, deed
    from audit_log where signature = ? order by id desc limit 100`;

interface Row extends Omit<SignatureStory, 'deeds' | 'signedText'> {
  signedText: { number: number; locale: string } | null;
}

/** @throws {Refused} `not-found` */
export async function storyOf(knex: Knex, id: number, publicUrl: string): Promise<SignatureStory> {
  const [{ rows }, log] = await Promise.all([
    knex.raw<{ rows: Row[] }>(story, [id]),
    knex.raw<{ rows: SignatureStory['deeds'] }>(deeds, [id]),
  ]);
  const [row] = rows;
  if (!row) throw refused('not-found');
  const { signedText, campaign } = row;
  const history = ({ number, locale }: { number: number; locale: string }, slug: string): string =>
    `${publicUrl}/${locale}/${slug}/history#revision-${String(number)}`;
  return {
    ...row,
    signedText: signedText && { ...signedText, address: campaign && history(signedText, campaign.slug) },
    deeds: log.rows,
  };
}
