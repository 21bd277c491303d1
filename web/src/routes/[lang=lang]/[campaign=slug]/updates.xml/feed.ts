import type { CampaignPage } from 'cms/contract/pages';
import { escaped } from '#lib/http/xml.ts';

export interface Feed {
  campaign: Pick<CampaignPage, 'title' | 'summary' | 'opensOn' | 'updates'>;
  title: string;
  /** Of a campaign that is over: that, and since when. */
  over: string | null;
  /** Who speaks: Atom wants an author (RFC 4287 §4.1.1). */
  author: string;
  /** Of the feed; an update in another language says so itself. */
  locale: string;
  /** Absolute address of the campaign, without a slash at the end. */
  home: string;
  /** A day: of a campaign that says nothing about when it began. */
  today: string;
}

/** A day as Atom writes moments (RFC 3339). */
const moment = (day: string): string => `${day}T00:00:00Z`;

/** The address of a page is its name for ever (RFC 4287 §4.2.6). */
function entryOf(home: string, { slug, title, summary, date, locale }: CampaignPage['updates'][number]): string {
  const address = escaped(`${home}/updates/${slug}`);
  return [
    `<entry xml:lang="${escaped(locale)}">`,
    `<id>${address}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<published>${moment(date)}</published>`,
    `<updated>${moment(date)}</updated>`,
    `<summary>${escaped(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** The news of a campaign as Atom (RFC 4287), the latest first. */
export function atom({ campaign, title, over, author, locale, home, today }: Feed): string {
  const [latest] = campaign.updates;
  const own = escaped(`${home}/updates.xml`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(locale)}">`,
    `<id>${own}</id>`,
    `<title>${escaped(title)}</title>`,
    `<subtitle>${escaped([over, campaign.summary].filter(Boolean).join(' – '))}</subtitle>`,
    `<updated>${moment(latest?.date ?? campaign.opensOn ?? today)}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${own}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(home)}"/>`,
    ...campaign.updates.map((update) => entryOf(home, update)),
    '</feed>\n',
  ].join('\n');
}
