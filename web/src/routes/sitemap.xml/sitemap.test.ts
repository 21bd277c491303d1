import { expect, test } from 'vitest';
import { pagesOf, sitemap } from './sitemap';

test('a campaign is listed in the languages whose readers find it, and in no other', () => {
  const pages = pagesOf(
    new Map([
      ['en', ['free-them']],
      ['ar', ['free-them', 'only-here']],
    ]),
  );
  expect(pages).toEqual([
    { path: '', locales: ['en', 'ar'] },
    { path: '/free-them', locales: ['en', 'ar'] },
    { path: '/only-here', locales: ['ar'] },
  ]);
});

test('each language of a page is an entry that names all of them, with the first as the default', () => {
  const xml = sitemap('https://hub.example', [{ path: '/free-them', locales: ['en', 'ar'] }]);
  expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    '<loc>https://hub.example/en/free-them</loc>',
    '<loc>https://hub.example/ar/free-them</loc>',
  ]);
  expect(xml.match(/hreflang="ar" href="https:\/\/hub\.example\/ar\/free-them"/g)).toHaveLength(2);
  expect(xml.match(/hreflang="x-default" href="https:\/\/hub\.example\/en\/free-them"/g)).toHaveLength(2);
});

test('nothing in an address can end the markup around it', () => {
  const xml = sitemap('https://a.example/"><x>&', [{ path: '', locales: ['en'] }]);
  expect(xml).not.toContain('<x>');
  expect(xml).toContain('<loc>https://a.example/&quot;&gt;&lt;x&gt;&amp;/en</loc>');
});
