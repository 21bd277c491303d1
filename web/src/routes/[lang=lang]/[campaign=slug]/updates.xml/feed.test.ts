import { expect, test } from 'vitest';
import { atom, type Feed } from './feed';

const update = {
  slug: 'day-one',
  title: 'Day <one> & two',
  summary: 'What "happened"',
  date: '2026-03-01',
  locale: 'en',
};
const feed: Feed = {
  campaign: { title: 'Free them', summary: 'Why', opensOn: '2026-02-13', updates: [update] },
  ...{ title: 'Free them – News', over: null, author: 'Hub', locale: 'ar', home: 'https://hub.example/ar/free-them' },
  today: '2026-11-28',
};

test('an update stands in it with its address as its name, its day and its own language', () => {
  const xml = atom(feed);
  expect(xml).toContain('<entry xml:lang="en">\n<id>https://hub.example/ar/free-them/updates/day-one</id>');
  expect(xml).toContain('<title>Day &lt;one&gt; &amp; two</title>');
  expect(xml).toContain('<published>2026-03-01T00:00:00Z</published>');
  expect(xml).toContain('<summary>What &quot;happened&quot;</summary>');
});

test('it says of itself who speaks, where it stands and since when it is as it is', () => {
  const xml = atom(feed);
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">');
  expect(xml).toContain(
    '<link rel="self" type="application/atom+xml" href="https://hub.example/ar/free-them/updates.xml"/>',
  );
  expect(xml).toContain('<author><name>Hub</name></author>');
  expect(/<updated>[^<]*/.exec(xml)?.[0]).toBe('<updated>2026-03-01T00:00:00Z');
});

test('without news it is as old as the campaign, or of today', () => {
  const none = { ...feed.campaign, updates: [] };
  expect(atom({ ...feed, campaign: none })).toContain('<updated>2026-02-13T00:00:00Z</updated>');
  expect(atom({ ...feed, campaign: { ...none, opensOn: null } })).toContain('<updated>2026-11-28T00:00:00Z</updated>');
});

test('the feed of a campaign that is over says so', () => {
  expect(atom({ ...feed, over: 'Won & done' })).toContain('<subtitle>Won &amp; done – Why</subtitle>');
});
