import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { onceSeen } from '../src/bootstrap/once-seen';
import { publicLocales } from '../src/language/public-locales';
import { blocksFrom } from './blocks';
import { demoTexts, type DemoText } from './demo-text';
import * as facts from './facts';
import { uploadPoster } from './poster';

type Data = Record<string, unknown>;
type Texts = ReadonlyMap<string, DemoText>;

/** One document in every language, published. Made in the first, then written in the others. */
async function publishEverywhere(strapi: Core.Strapi, uid: string, texts: Texts, dataOf: (text: DemoText) => Data) {
  const documents = strapi.documents(uid as UID.ContentType);
  let documentId: string | undefined;
  for (const [locale, text] of texts) {
    const data = dataOf(text) as never;
    if (documentId === undefined) ({ documentId } = await documents.create({ locale, data }));
    else await documents.update({ documentId, locale, data });
  }
  if (documentId === undefined) throw new Error('The demonstration is written in no language of this site');
  await documents.publish({ documentId, locale: '*' });
  return documentId;
}

const named = <Value>(record: Record<string, Value>, slug: string): Value => {
  const value = record[slug];
  if (value === undefined) throw new Error(`The demonstration lacks the text of ${slug}`);
  return value;
};

async function seedCampaign(strapi: Core.Strapi, texts: Texts, image: number): Promise<string> {
  return publishEverywhere(strapi, 'api::campaign.campaign', texts, ({ campaign }) => ({
    ...facts.campaign,
    ...campaign,
    statement: blocksFrom(campaign.statement),
    image,
  }));
}

async function seedOrganisations(strapi: Core.Strapi, texts: Texts, campaign: string): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [slug, fact] of Object.entries(facts.organisations)) {
    const dataOf = (text: DemoText) => ({ slug, ...fact, campaigns: [campaign], ...named(text.organisations, slug) });
    made.set(slug, await publishEverywhere(strapi, 'api::organisation.organisation', texts, dataOf));
  }
  return made;
}

async function seedTexts(strapi: Core.Strapi, texts: Texts, campaign: string, organisations: Map<string, string>) {
  for (const [slug, { role, organisation }] of Object.entries(facts.statements)) {
    await publishEverywhere(strapi, 'api::statement.statement', texts, (text) => {
      const { title, body } = named(text.statements, slug);
      return { slug, role, campaign, organisation: organisations.get(organisation), title, body: blocksFrom(body) };
    });
  }
  for (const [slug, { date }] of Object.entries(facts.updates)) {
    await publishEverywhere(strapi, 'api::update.update', texts, (text) => {
      const { title, summary, body } = named(text.updates, slug);
      return { slug, date, campaign, title, summary, body: blocksFrom(body) };
    });
  }
}

async function seedPrivacy(strapi: Core.Strapi, texts: Texts): Promise<void> {
  if ((await strapi.documents('api::privacy.privacy').count({})) > 0) return;
  await publishEverywhere(strapi, 'api::privacy.privacy', texts, ({ privacy: { title, body } }) => ({
    title,
    body: blocksFrom(body),
  }));
}

/** The demonstration campaign, once in the life of a hub: what an editor deletes of it stays deleted. */
export async function seedDemo(strapi: Core.Strapi, appDir: string): Promise<void> {
  const folder = path.join(appDir, 'demo');
  await strapi.db.transaction(async () => {
    const { slug } = facts.campaign;
    if ((await onceSeen(strapi, 'demo', [slug])).length === 0) return;
    if (await strapi.db.query('api::campaign.campaign').findOne({ where: { slug } })) return;
    const texts = await demoTexts(folder, await publicLocales(strapi.db.connection));
    const image = await uploadPoster(strapi, folder, texts.get('en')?.campaign.imageAlt ?? '');
    const campaign = await seedCampaign(strapi, texts, image);
    await seedTexts(strapi, texts, campaign, await seedOrganisations(strapi, texts, campaign));
    await seedPrivacy(strapi, texts);
  });
}
