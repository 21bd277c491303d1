import type { CampaignPage, UpdatePage } from 'cms/contract/pages';

/** What machines read of a page, in the words of https://schema.org. */
export type LinkedData = Readonly<Record<string, unknown>>;

interface Place {
  /** Absolute address of the page. */
  url: string;
  /** Absolute address of the picture for shared links. */
  card: string;
}

const context = 'https://schema.org';

const endorsed = (number: number): LinkedData => ({
  ...{ '@type': 'InteractionCounter', interactionType: `${context}/EndorseAction` },
  userInteractionCount: number,
});

/**
 * A call that people sign. schema.org has no petition: it is an article that can be endorsed, and was, so many times. What
 * waits for its confirmation is not said, since it would be a claim (design §2.6); what was signed on paper is said apart,
 * under the name of that number.
 */
export function campaignData(
  campaign: CampaignPage,
  { url, card }: Place,
  { open, onPaper }: { open: boolean; onPaper: string },
): LinkedData {
  const { title, summary, locale, opensOn, count } = campaign;
  const target = { '@type': 'EntryPoint', urlTemplate: `${url}#sign` };
  return {
    ...{ '@context': context, '@type': 'Article', '@id': url, url, headline: title, description: summary },
    ...{ inLanguage: locale, image: card },
    ...(opensOn === null ? {} : { datePublished: opensOn }),
    interactionStatistic:
      count.paper === 0
        ? endorsed(count.confirmed)
        : [endorsed(count.confirmed), { ...endorsed(count.paper), name: onPaper }],
    // Who lists calls should not list one that is over as if it could be signed.
    ...(campaign.state === 'open' ? {} : { creativeWorkStatus: campaign.state === 'won' ? 'Won' : 'Closed' }),
    ...(campaign.closedOn === null ? {} : { expires: campaign.closedOn }),
    ...(open ? { potentialAction: { '@type': 'EndorseAction', target } } : {}),
  };
}

/** News of a campaign. `home` is the absolute address of the campaign. */
export function updateData(update: UpdatePage, { url, card }: Place, home: string): LinkedData {
  const { title, summary, locale, date, campaign } = update;
  return {
    ...{ '@context': context, '@type': 'NewsArticle', '@id': url, url, headline: title, description: summary },
    ...{ inLanguage: locale, image: card, datePublished: date },
    about: { '@type': 'Article', '@id': home, url: home, headline: campaign.title },
  };
}

/**
 * As the content of a `script` element, where nothing is escaped and only `</script` or `<!--` could end it (HTML Standard
 * §4.12.1.3): a `<` is written as JSON can also write it.
 */
export const asScript = (data: LinkedData): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
