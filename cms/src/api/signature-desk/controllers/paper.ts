import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { largestScan, paperReason, paperRequest, type UploadedScan } from '../../../../contract/paper';
import { scanTypeOf } from '../../../paper/scan-type';
import { heldEntry } from '../../../paper/stored-entries';
import { keepScan, scanPieces } from '../../../paper/stored-scans';
import { bodyOf, noQuery, queryOf, refused, refusedField, reply, replyFile, type FileReply } from '../../site/reply';
import { actorOf } from '../actor';
import { campaignInPath } from '../campaign-in-path';
import { askedId } from '../asked-id';
import { askedBefore } from '../asked-page';
import { addPaper, changePaper, paperOf, setPaperAside } from '../paper';
import { bytesOf } from '../raw-body';
import { deskTools } from '../tools';

async function upload(ctx: Context): Promise<UploadedScan> {
  queryOf(ctx, noQuery);
  const { documentId: campaign } = await campaignInPath(ctx);
  const file = await bytesOf(ctx, largestScan);
  const type = scanTypeOf(file);
  if (!type) throw refusedField('scan', 'malformed');
  const { knex, keys } = deskTools();
  return keepScan(knex, keys, { campaign, type, file });
}

/** The scan as a stream, once its line is in the log. */
async function openScan(ctx: Context): Promise<FileReply> {
  const { knex, keys, audit } = deskTools();
  const { why } = bodyOf(ctx, paperReason);
  const id = askedId(ctx);
  const { scan, type, size } = await knex.transaction(async (transaction) => {
    const entry = await heldEntry(transaction, id);
    const { campaign, scan, scanType: type, scanSize } = entry ?? {};
    if (!campaign || !scan || !type) throw refused('not-found');
    await audit(transaction, { actor: actorOf(ctx), deed: 'paper-scan-opened', why, campaign, about: { entry: id } });
    return { scan, type, size: scanSize ?? 0 };
  });
  const ending = type === 'image/jpeg' ? 'jpg' : (type.split('/')[1] ?? '');
  return { stream: Readable.from(scanPieces(knex, keys, scan)), type, size, name: `sheet-${String(id)}.${ending}` };
}

const setAside = (removed: boolean) => (ctx: Context) =>
  reply(ctx, () => setPaperAside(askedId(ctx), { actor: actorOf(ctx), ...bodyOf(ctx, paperReason), removed }));

export default () => ({
  list: (ctx: Context) => reply(ctx, async () => paperOf((await campaignInPath(ctx)).documentId, askedBefore(ctx))),
  add: (ctx: Context) =>
    reply(ctx, async () => {
      const request = bodyOf(ctx, paperRequest);
      const { documentId: campaign } = await campaignInPath(ctx);
      return addPaper({ campaign, request, actor: actorOf(ctx) });
    }),
  change: (ctx: Context) =>
    reply(ctx, () => changePaper(askedId(ctx), { request: bodyOf(ctx, paperRequest), actor: actorOf(ctx) })),
  remove: setAside(true),
  restore: setAside(false),
  upload: (ctx: Context) => reply(ctx, () => upload(ctx)),
  scan: (ctx: Context) => replyFile(ctx, () => openScan(ctx)),
});
