import type { CampaignPage, UpdatePage } from 'cms/contract/pages';
import { expect, test } from 'vitest';
import { asScript, campaignData, updateData } from './linked-data';

const place = { url: 'https://hub.example/en/free-them', card: 'https://hub.example/en/free-them/card.png' };
const campaign = {
  ...{ title: 'Free them', summary: 'Why', locale: 'en', opensOn: '2026-02-13' },
  count: { confirmed: 12, waiting: 30, paper: 0, goal: 100 },
} as CampaignPage;

const open = { open: true, onPaper: 'On paper' };

test('a campaign says how often it was endorsed, by confirmed signatures alone', () => {
  expect(campaignData(campaign, place, open)).toMatchObject({
    '@type': 'Article',
    headline: 'Free them',
    datePublished: '2026-02-13',
    interactionStatistic: { interactionType: 'https://schema.org/EndorseAction', userInteractionCount: 12 },
    potentialAction: { '@type': 'EndorseAction', target: { urlTemplate: `${place.url}#sign` } },
  });
});

test('what was signed on paper is said apart, by its name', () => {
  const data = campaignData({ ...campaign, count: { ...campaign.count, paper: 4 } }, place, open);
  expect(data['interactionStatistic']).toMatchObject([
    { userInteractionCount: 12 },
    { userInteractionCount: 4, name: 'On paper' },
  ]);
});

test('what cannot be signed offers no action, and a day that nobody said is not made up', () => {
  const data = campaignData({ ...campaign, opensOn: null }, place, { ...open, open: false });
  expect(data).not.toHaveProperty('potentialAction');
  expect(data).not.toHaveProperty('datePublished');
});

test('an update is news about its campaign, of its day', () => {
  const update = {
    title: 'Fined',
    summary: 'Short',
    date: '2026-03-01',
    locale: 'en',
    campaign,
  } as unknown as UpdatePage;
  expect(updateData(update, place, 'https://hub.example/en/free-them')).toMatchObject({
    '@type': 'NewsArticle',
    datePublished: '2026-03-01',
    about: { '@id': 'https://hub.example/en/free-them', headline: 'Free them' },
  });
});

test('no text can end the element it stands in, and all of it comes back', () => {
  const nasty = '</script><script>alert(1)</script><!-- “&amp;” \u2028';
  const script = asScript({ headline: nasty });
  const inside = script.slice('<script type="application/ld+json">'.length, -'</script>'.length);
  expect(inside).not.toContain('<');
  expect(JSON.parse(inside)).toEqual({ headline: nasty });
});
