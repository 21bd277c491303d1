import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { documentOrder, documentReason, type DeliveryDocuments } from '../../../../contract/delivery-document';
import * as stored from '../../../document/stored-documents';
import { enqueueDocument } from '../../../jobs/make-document';
import { bodyOf, refused, refusedField, reply, replyFile, type FileReply } from '../../site/reply';
import { actorOf } from '../actor';
import { askedId } from '../asked-id';
import { askedBefore } from '../asked-page';
import { campaignInPath } from '../campaign-in-path';
import { deskTools } from '../tools';

const shownNow = 'select coalesce(sum(shown), 0)::integer as shown from signature_counts where campaign = ?';

/** @throws {Refused} `not-found` for a document that is not there. */
async function documentIn(ctx: Context) {
  const found = await stored.documentOf(deskTools().knex, askedId(ctx));
  if (!found) throw refused('not-found');
  return found;
}

async function list(ctx: Context): Promise<DeliveryDocuments> {
  const from = askedBefore(ctx);
  const { knex, directory } = deskTools();
  const { documentId } = await campaignInPath(ctx);
  const { locales } = await directory();
  const now = await knex.raw<{ rows: [{ shown: number }] }>(shownNow, [documentId]);
  const { rows: documents, before } = await stored.documentsOf(knex, documentId, from);
  const nameOf = (code: string) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return {
    locales: [...locales].map((code) => ({ code, name: nameOf(code) })),
    shown: now.rows[0].shown,
    ...{ documents, before },
  };
}

async function order(ctx: Context): Promise<{ id: number }> {
  const { knex, boss, directory, audit } = deskTools();
  const { locale, why } = bodyOf(ctx, documentOrder);
  const { documentId: campaign } = await campaignInPath(ctx);
  if (!(await directory()).locales.has(locale)) throw refusedField('locale', 'locale-unknown');
  const actor = actorOf(ctx);
  const id = await knex.transaction(async (transaction) => {
    const document = await stored.order(transaction, campaign, locale, actor.name);
    await audit(transaction, { actor, deed: 'document-made', why, campaign, about: { document, locale } });
    await enqueueDocument(boss, transaction, document);
    return document;
  });
  return { id };
}

/** The file as a stream, once its line is in the log. */
async function download(ctx: Context): Promise<FileReply> {
  const { knex, audit } = deskTools();
  const { why } = bodyOf(ctx, documentReason);
  const { id, campaign, locale, state, size, sha256 } = await documentIn(ctx);
  if (state !== 'ready' || size === null || sha256 === null) throw refused('not-found');
  await audit(knex, {
    actor: actorOf(ctx),
    deed: 'document-downloaded',
    why,
    campaign,
    about: { document: id, sha256 },
  });
  const name = `signatures-${String(id)}-${locale}.pdf`;
  return { stream: Readable.from(stored.piecesOf(knex, id)), type: 'application/pdf', size, name };
}

async function remove(ctx: Context): Promise<object> {
  const { knex, audit } = deskTools();
  const { why } = bodyOf(ctx, documentReason);
  const { id, campaign, sha256 } = await documentIn(ctx);
  await knex.transaction(async (transaction) => {
    await audit(transaction, {
      ...{ actor: actorOf(ctx), deed: 'document-removed', why, campaign },
      about: { document: id, ...(sha256 !== null && { sha256 }) },
    });
    await stored.remove(transaction, id);
  });
  return {};
}

export default () => ({
  list: (ctx: Context) => reply(ctx, () => list(ctx)),
  order: (ctx: Context) => reply(ctx, () => order(ctx)),
  remove: (ctx: Context) => reply(ctx, () => remove(ctx)),
  download: (ctx: Context) => replyFile(ctx, () => download(ctx)),
});
