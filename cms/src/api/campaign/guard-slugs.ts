import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { panelText } from '../message/services/panel-text';
import { slugProblem } from './slug-rule';

const uid = 'api::campaign.campaign';
interface Params {
  documentId?: string;
  data?: { slug?: unknown };
}

/** A copy keeps the address of what it was made from unless it is given one. */
async function slugOf(strapi: Core.Strapi, action: string, { documentId, data }: Params): Promise<string | null> {
  if (typeof data?.slug === 'string') return data.slug;
  if (action !== 'clone') return null;
  const original: unknown = await strapi.db.query(uid).findOne({ where: { documentId }, select: ['slug'] });
  return (original as { slug: string } | null)?.slug ?? null;
}

async function refuseSlug(strapi: Core.Strapi, action: string, params: Params): Promise<void> {
  const slug = await slugOf(strapi, action, params);
  if (slug === null) return;
  const own = action === 'update' ? { documentId: { $ne: params.documentId } } : {};
  const taken = (await strapi.db.query(uid).count({ where: { slug, ...own } })) > 0;
  const problem = slugProblem(slug, taken);
  if (!problem) return;
  throw new errors.ValidationError(await panelText(strapi, problem));
}

/**
 * The address of a campaign is its own. Checked here, since a unique index over drafts, published rows and languages
 * would make publishing impossible (strapi/strapi#25767).
 */
export function guardSlugs(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const guarded = context.uid === uid && ['create', 'update', 'clone'].includes(context.action);
    if (guarded) await refuseSlug(strapi, context.action, context.params as Params);
    return next();
  });
}
