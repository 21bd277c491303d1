import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadsTo, placeOf } from './place.ts';

const campaign = '/[lang=lang]/[campaign=slug]';

test('the pages of a campaign are one place, the home page and the privacy notice are others', () => {
  const params = { lang: 'fr', campaign: 'free-them' };
  expect(placeOf('/[lang=lang]', params)).toBe('');
  expect(placeOf('/[lang=lang]/privacy', params)).toBe('privacy');
  for (const below of ['', '/statements/[statement=slug]', '/updates/[update=slug]'])
    expect(placeOf(campaign + below, params)).toBe('free-them');
});

test('a page that shows nothing of a draft has no preview', () => {
  for (const route of [`${campaign}/signed`, `${campaign}/count.json`, '/[lang=lang]/confirm/[token]', null])
    expect(placeOf(route, { campaign: 'free-them' })).toBeNull();
});

test('every page that can be previewed exists', () => {
  const routes = join(import.meta.dirname, '..', '..', 'routes');
  const pages = globSync('**/+page.svelte', { cwd: routes }).map((file) => `/${file.replace(/\/\+page\.svelte$/, '')}`);
  expect(pages.filter((route) => placeOf(route, { campaign: 'a' }) !== null)).toHaveLength(5);
});

test('a preview of one campaign leads to its own pages only, that of the home page everywhere', () => {
  for (const path of ['/free-them', '/free-them/updates/day-one', '/free-them/statements/appeal']) {
    expect(leadsTo('free-them', path)).toBe(true);
    expect(leadsTo('', path)).toBe(true);
  }
  for (const path of ['', '/privacy', '/free-him', '/free-them/history'])
    expect(leadsTo('free-them', path)).toBe(false);
  expect(leadsTo('', '')).toBe(true);
  expect(leadsTo('', '/free-them/history')).toBe(false);
});

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);

test('a preview leads on to a path exactly when the page there has one of its own that it reaches', () => {
  const below = fc.constantFrom('', '/statements/a', '/updates/a', '/history', '/signed', '/comments', '/numbers');
  const routes = { '': '', '/statements/a': '/statements/[statement=slug]', '/updates/a': '/updates/[update=slug]' };
  fc.assert(
    fc.property(slug, slug, below, (own, other, path) => {
      const route = path in routes ? campaign + routes[path as keyof typeof routes] : campaign + path;
      const place = placeOf(route, { campaign: own });
      expect(leadsTo('', `/${own}${path}`)).toBe(place !== null);
      expect(leadsTo(own, `/${own}${path}`)).toBe(place === own);
      fc.pre(own !== other);
      expect(leadsTo(other, `/${own}${path}`)).toBe(false);
    }),
  );
});

test('whatever route and parameters come, a page has its place or none', () => {
  const route = fc.oneof(
    fc.string(),
    fc.constantFrom(campaign, '/[lang=lang]', '/[lang=lang]/privacy', '__proto__', 'constructor'),
  );
  fc.assert(
    fc.property(fc.option(route), fc.dictionary(fc.constantFrom('lang', 'campaign'), slug), (asked, params) => {
      const place = placeOf(asked, params);
      expect([null, '', 'privacy', params['campaign']]).toContain(place);
      if (place === 'privacy') expect(['/[lang=lang]/privacy', campaign]).toContain(asked);
    }),
  );
});
