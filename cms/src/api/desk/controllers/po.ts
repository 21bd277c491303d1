import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import * as z from 'zod';
import { textsQuery } from '../../../../contract/desk';
import { poOf } from '../../../translation/po';
import { allTexts } from '../../../translation/texts';
import { queryOf } from '../../site/reply';
import { answer } from '../answer';
import { importPo } from '../import-po';
import { readableTypes } from '../may';
import { readPo } from '../po-body';

const exportQuery = textsQuery.pick({ locale: true });
const importQuery = exportQuery.extend({ dry: z.enum(['true', 'false']) });

async function given(strapi: Core.Strapi, ctx: Context): Promise<Buffer> {
  const { locale } = queryOf(ctx, exportQuery);
  const readable = await readableTypes(strapi, locale);
  const file = poOf(locale, await allTexts(strapi.db.connection, locale, readable), new Date());
  ctx.type = 'text/x-gettext-translation; charset=utf-8';
  ctx.attachment(`${locale}.po`);
  return file;
}

async function taken(strapi: Core.Strapi, ctx: Context): Promise<object> {
  const { locale, dry } = queryOf(ctx, importQuery);
  return importPo(strapi, ctx, { locale, dry: dry === 'true', entries: await readPo(ctx, locale) });
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  export: (ctx: Context) => answer(ctx, () => given(strapi, ctx)),
  import: (ctx: Context) => answer(ctx, () => taken(strapi, ctx)),
});
