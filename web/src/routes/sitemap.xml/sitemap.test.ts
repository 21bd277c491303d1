import { expect, test } from 'vitest';
import { pagesOf, sitemap, type Listed } from './sitemap';

const modified = '2026-11-02T10:00:00.000Z';
const campaign: Listed = {
  path: '/free-them',
  languages: [
    { locale: 'en', modified },
    { locale: 'ar', modified: null },
  ],
};

test('the pages of the site stand in it in every language, those of a campaign in the languages that it has', () => {
  const only = { path: '/only-here', languages: [{ locale: 'ar', modified }] };
  const languages = ['en', 'ar'].map((locale) => ({ locale, modified: null }));
  const ofSite = ['', '/privacy', '/interface'].map((path) => ({ path, languages }));
  expect(pagesOf(['en', 'ar'], [only])).toEqual([...ofSite, only]);
});

test('each language of a page is an entry that names all of them, with the first as the default', () => {
  const xml = sitemap('https://hub.example', [campaign]);
  expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    '<loc>https://hub.example/en/free-them</loc>',
    '<loc>https://hub.example/ar/free-them</loc>',
  ]);
  expect(xml.match(/hreflang="ar" href="https:\/\/hub\.example\/ar\/free-them"/g)).toHaveLength(2);
  expect(xml.match(/hreflang="x-default" href="https:\/\/hub\.example\/en\/free-them"/g)).toHaveLength(2);
});

test('a page says since when it is as it is, where somebody knows', () => {
  const xml = sitemap('https://hub.example', [campaign]);
  expect(xml.match(/<lastmod>[^<]*/g)).toEqual([`<lastmod>${modified}`]);
});

test('nothing in an address can end the markup around it', () => {
  const xml = sitemap('https://a.example/"><x>&', [{ path: '', languages: [{ locale: 'en', modified: null }] }]);
  expect(xml).not.toContain('<x>');
  expect(xml).toContain('<loc>https://a.example/&quot;&gt;&lt;x&gt;&amp;/en</loc>');
});
