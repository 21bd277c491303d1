import type { Knex } from 'knex';
import { textsIn } from '../api/message/services/texts';
import { campaignTitle } from '../api/signature/campaign-title';
import { chainIn, type AskDirectory } from '../door/directory';
import { rememberedByKey } from '../door/remembered';
import type { Mail } from './letter';
import type { Sender } from './sender';
import { writeUpdateMail, type PublishedUpdate } from './update-mail';

/** Writes the mail about an update, or null when update or campaign are no longer public. */
export type WriteUpdate = (
  update: string,
  campaign: string,
  locale: string,
  token: string,
) => Promise<(Mail & { from: Sender; unsubscribe: string }) | null>;

const freshFor = 2_000; // milliseconds

async function publishedUpdate(knex: Knex, update: string, chain: readonly string[]): Promise<PublishedUpdate | null> {
  const { rows } = await knex.raw<{ rows: PublishedUpdate[] }>(
    `select slug, title, summary, locale from updates where document_id = ? and published_at is not null
      order by array_position(?::text[], locale::text), locale limit 1`,
    [update, [...chain]],
  );
  return rows[0] ?? null;
}

/** Mails about updates, each in the language of its reader where the update has it, else in the next of the chain. */
export function updateComposer(knex: Knex, directory: AskDirectory, publicUrl: string, sender: Sender): WriteUpdate {
  const texts = rememberedByKey((...chain: string[]) => textsIn(knex, chain), freshFor);
  const title = rememberedByKey(
    (campaign: string, ...chain: string[]) => campaignTitle(knex, campaign, chain),
    freshFor,
  );
  const news = rememberedByKey((update: string, ...chain: string[]) => publishedUpdate(knex, update, chain), freshFor);
  return async (document, campaign, asked, token) => {
    const known = await directory(({ byId }) => byId.has(campaign));
    const { locales, defaultLocale, byId } = known;
    const locale = locales.has(asked) ? asked : defaultLocale;
    const slug = byId.get(campaign)?.slug;
    const chain = chainIn(known, locale);
    const [own, named, update] = await Promise.all([
      texts(...chain),
      title(campaign, ...chain),
      news(document, ...chain),
    ]);
    if (slug === undefined || !named || !update) return null;
    const home = `${publicUrl}/${locale}`;
    const links = {
      update: `${home}/${slug}/updates/${update.slug}`,
      mySignature: `${home}/my-signature/${token}`,
      unsubscribe: `${home}/unsubscribe/${token}`,
    };
    const mail = writeUpdateMail({ locale, texts: own, campaign: named, update, links });
    const from = { name: own['site.name']?.text ?? sender.name, address: sender.address };
    return { ...mail, from, unsubscribe: links.unsubscribe };
  };
}
