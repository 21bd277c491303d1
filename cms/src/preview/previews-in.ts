import type { Core } from '@strapi/strapi';
import { environment } from '../../config/env';
import { fallbackChain } from '../language/fallback-chain';
import { knownLocales } from '../language/public-locales';
import { askerOf, rightsOn } from '../language/rights';
import { previewAddress } from './preview-address';
import type { ShownAt } from './previewed-page';

/** Everything that a page of the site can show of what is not public. */
const shownTypes = [
  'api::campaign.campaign',
  'api::statement.statement',
  'api::update.update',
  'api::organisation.organisation',
  'api::privacy.privacy',
];

export interface Previews {
  /** Where a text in this language is looked for, best first. */
  chain: string[];
  /** Those of them whose drafts the person who asks may read. */
  drafts: string[];
  /** The signed address of a page that shows these drafts, and of all other languages what is published. */
  addressOf: (page: ShownAt, drafts: readonly string[]) => string;
}

/**
 * How the person who asks through the panel sees the site in this language before it is public, or null for who may not
 * read the drafts of everything that a page shows. Strapi asks nobody (5.54.0, its `preview/controllers/preview`).
 */
export async function previewsIn(strapi: Core.Strapi, locale: string): Promise<Previews | null> {
  const asker = askerOf(strapi);
  if (!asker) return null;
  const rights = shownTypes.map((uid) => rightsOn(strapi, asker, uid));
  const mayRead = (each: string): boolean => rights.every((may) => may('read', each));
  if (!mayRead(locale)) return null;
  const known = await knownLocales(strapi.db.connection);
  const chain = fallbackChain(locale, known[0], known);
  const { PUBLIC_URL: site, WEB_SECRET: secret } = environment();
  return {
    chain,
    drafts: chain.filter(mayRead),
    addressOf: (page, drafts) => previewAddress({ site, secret }, { ...page, locale, drafts: [...drafts] }, new Date()),
  };
}
