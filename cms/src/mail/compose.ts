import type { Knex } from 'knex';
import { textsFor } from '../api/message/services/texts';
import { campaignTitle } from '../api/signature/campaign-title';
import type { AskDirectory } from '../door/directory';
import { rememberedByKey } from '../door/remembered';
import type { Mailing } from '../jobs/send-confirmation';
import { fallbackChain } from '../language/fallback-chain';
import type { Sender } from './sender';
import { writeMail, type MailLinks } from './signature-mail';

const freshFor = 2_000; // milliseconds; an editor's change is in the mails that follow

/** Mails about signatures, from texts and titles as they are published now. */
export function composer(knex: Knex, directory: AskDirectory, publicUrl: string, sender: Sender): Mailing['write'] {
  const texts = rememberedByKey((locale: string, fallback: string) => textsFor(knex, locale, fallback), freshFor);
  const title = rememberedByKey(
    (campaign: string, locale: string, fallback: string) =>
      campaignTitle(knex, campaign, fallbackChain(locale, fallback)),
    freshFor,
  );
  return async (kind, campaign, asked, { confirm, manage, code }, days) => {
    const { locales, defaultLocale, byId } = await directory((known) => known.byId.has(campaign));
    const locale = locales.has(asked) ? asked : defaultLocale; // a language may have been taken away meanwhile
    const slug = byId.get(campaign)?.slug;
    const [own, named] = await Promise.all([texts(locale, defaultLocale), title(campaign, locale, defaultLocale)]);
    if (slug === undefined || !named) return null;
    const home = `${publicUrl}/${locale}`;
    const mySignature = `${home}/my-signature/${manage}`;
    const links: MailLinks = {
      confirm: confirm === null ? null : `${home}/confirm/${confirm}`,
      code,
      campaign: `${home}/${slug}`,
      mySignature,
      notMe: `${mySignature}/not-me`,
    };
    const mail = writeMail({ kind, locale, texts: own, title: named, links, days });
    return { ...mail, from: { name: own['site.name']?.text ?? sender.name, address: sender.address } };
  };
}
