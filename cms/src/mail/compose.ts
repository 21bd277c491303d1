import type { Knex } from 'knex';
import { textsIn } from '../api/message/services/texts';
import { campaignTitle } from '../api/signature/campaign-title';
import { chainIn, type AskDirectory } from '../door/directory';
import { rememberedByKey } from '../door/remembered';
import type { Mailing } from '../jobs/send-confirmation';
import type { Sender } from './sender';
import { writeMail, type MailLinks } from './signature-mail';

const freshFor = 2_000; // milliseconds; an editor's change is in the mails that follow

/** Mails about signatures, from texts and titles as they are published now. */
export function composer(knex: Knex, directory: AskDirectory, publicUrl: string, sender: Sender): Mailing['write'] {
  const texts = rememberedByKey((...chain: string[]) => textsIn(knex, chain), freshFor);
  const title = rememberedByKey(
    (campaign: string, ...chain: string[]) => campaignTitle(knex, campaign, chain),
    freshFor,
  );
  return async (kind, campaign, asked, { confirm, manage, code }, { daysLeft: days, source }) => {
    const known = await directory(({ byId }) => byId.has(campaign));
    const { locales, defaultLocale, byId } = known;
    const locale = locales.has(asked) ? asked : defaultLocale; // a language may have been taken away meanwhile
    const slug = byId.get(campaign)?.slug;
    const chain = chainIn(known, locale);
    const [own, named] = await Promise.all([texts(...chain), title(campaign, ...chain)]);
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
    const mail = writeMail({ kind, locale, texts: own, title: named, links, days, source });
    return { ...mail, from: { name: own['site.name']?.text ?? sender.name, address: sender.address } };
  };
}
