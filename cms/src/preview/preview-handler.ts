import type { Core } from '@strapi/strapi';
import * as z from 'zod';
import { locale } from '../../contract/signature';
import { pageOf } from './previewed-page';
import { previewsIn } from './previews-in';

/** What a caller of Strapi's endpoint writes; a status other than `published` means the draft. */
const question = z.object({
  documentId: z.string().regex(/^[a-z0-9]{1,64}$/),
  locale,
  status: z.string().optional(),
});

/**
 * What Strapi's preview button opens: the page of this document as it is being edited, or null where there is none and
 * for who may not read it. Asked whenever somebody opens a document, so it changes nothing.
 */
export async function previewOf(strapi: Core.Strapi, uid: string, asked: unknown): Promise<string | null> {
  const { success, data } = question.safeParse(asked);
  if (!success) return null;
  const previews = await previewsIn(strapi, data.locale);
  if (!previews) return null;
  const draft = data.status !== 'published';
  const page = await pageOf(strapi.db.connection, { uid, documentId: data.documentId, locale: data.locale, draft });
  return page && previews.addressOf(page, draft ? previews.drafts : []);
}
