import type { Core } from '@strapi/strapi';
import type { PreviewLink } from '../../contract/preview';
import { publishedCampaigns } from '../api/campaign/services/published';
import { textsIn } from '../api/message/services/texts';
import { refused } from '../api/site/reply';
import { knownLocales } from '../language/public-locales';
import { previewsIn } from './previews-in';

/**
 * A preview of the home page, from which the whole site in this language can be reached, and of every campaign.
 * @throws {Refused} when the hub does not have the language, or the person who asks may not read its drafts.
 */
export async function previewLinks(strapi: Core.Strapi, locale: string): Promise<PreviewLink[]> {
  const knex = strapi.db.connection;
  if (!(await knownLocales(knex)).includes(locale)) throw refused('not-found');
  const previews = await previewsIn(strapi, locale);
  if (!previews) throw refused('not-found');
  const { chain, drafts, addressOf } = previews;
  const [texts, campaigns] = await Promise.all([textsIn(knex, chain), publishedCampaigns(knex, { chain, drafts })]);
  const home = { title: texts['home.heading']?.text ?? '', url: addressOf({ place: '', path: '' }, drafts) };
  return [
    home,
    ...campaigns.map(({ title, slug }) => ({ title, url: addressOf({ place: slug, path: slug }, drafts) })),
  ];
}
