import type { Texts } from '../api/message/services/texts';
import type { Title } from '../api/signature/campaign-title';
import { directionOf, isolate } from './direction';
import { speaker, writeLetter, type Mail } from './letter';

export interface PublishedUpdate {
  slug: string;
  title: string;
  summary: string;
  locale: string;
}

export interface UpdateMailParts {
  locale: string;
  texts: Texts;
  campaign: Title;
  update: PublishedUpdate;
  links: { update: string; mySignature: string; unsubscribe: string };
}

/** News of a campaign, for who asked for it. */
export function writeUpdateMail({ locale, texts, campaign, update, links }: UpdateMailParts): Mail {
  const { line, leads } = speaker(texts);
  const title = directionOf(campaign.locale) === directionOf(locale) ? campaign.title : isolate(campaign.title);
  return writeLetter(locale, update.title, [
    line('mail.greeting'),
    line('mail.updateText', { title }),
    { text: update.title, locale: update.locale },
    { text: update.summary, locale: update.locale },
    leads('campaign.readOn', links.update, true),
    leads('mail.unsubscribe', links.unsubscribe),
    leads('mail.mySignature', links.mySignature),
    line('mail.footer', { site: line('site.name').text }),
  ]);
}
