import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publication, stillRight, textChange, textsQuery } from '../../../../contract/desk';
import { cursorOf, pageLength, placeOf } from '../../../translation/page';
import { shownText } from '../../../translation/shown-text';
import { pageOfTexts } from '../../../translation/texts';
import { bodyOf, queryOf, refusedField } from '../../site/reply';
import { answer } from '../answer';
import { readableTypes } from '../may';
import { publishDocument } from '../publish-document';
import { saveText, stillRight as stillRightText } from '../save-text';

async function list(strapi: Core.Strapi, ctx: Context): Promise<object> {
  const { locale, state = null, type = null, search = null, after } = queryOf(ctx, textsQuery);
  const place = after === undefined ? null : placeOf(after);
  if (after !== undefined && place === null) throw refusedField('after', 'malformed');
  const readable = await readableTypes(strapi, locale);
  const asked = { locale, readable, state, type, search: search || null, after: place };
  const { page, progress } = await pageOfTexts(strapi.db.connection, asked);
  const last = page.length > pageLength ? page[pageLength - 1] : undefined;
  const next = last ? cursorOf([last.rank, last.name, last.document, last.place]) : null;
  return { data: page.slice(0, pageLength).map(shownText), meta: { next, progress } };
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) => answer(ctx, () => list(strapi, ctx)),
  save: (ctx: Context) => answer(ctx, async () => saveText(strapi, ctx, bodyOf(ctx, textChange))),
  stillRight: (ctx: Context) => answer(ctx, async () => stillRightText(strapi, bodyOf(ctx, stillRight))),
  publish: (ctx: Context) => answer(ctx, async () => publishDocument(strapi, bodyOf(ctx, publication))),
});
