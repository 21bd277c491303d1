import type { Core } from '@strapi/strapi';
import { adoptSources } from '../translation/sources';
import { inTransaction } from './in-transaction';
import { onceSeen } from './once-seen';

/**
 * Once in the life of a hub, on the first start that knows sources, and before the code renews them: what is translated by
 * then counts as translated from what stands there, since nobody can know better.
 */
export async function adoptTranslations(strapi: Core.Strapi): Promise<void> {
  await inTransaction(strapi, async (knex) => {
    const fresh = await onceSeen(strapi, 'translations', ['sources']);
    if (fresh.length > 0) await adoptSources(knex);
  });
}
