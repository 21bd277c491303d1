import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicPath } from './public-path';

/** Parameters that a page of ours reads. */
const read = ['sent', 'saved', 'stopped', 'preview', 'after'];

test.each(['/en', '/ar/free-them', '/pt-BR/free-them/updates/one', '/en/free-them/count.json', '/en/privacy'])(
  '%s is a page for everybody',
  (path) => {
    expect(publicPath('GET', path)).toBe(path);
    expect(publicPath('HEAD', path)).toBe(path);
  },
);

test.each([
  '/',
  '/health',
  '/robots.txt',
  '/media/a.avif',
  '/_app/immutable/a.css',
  '/en/confirm/AAAAAAAAAAAAAAAAAAAAAA',
  '/en/my-signature/AAAAAAAAAAAAAAAAAAAAAA/data.json',
  '/en/unsubscribe/AAAAAAAAAAAAAAAAAAAAAA',
  '/en/free-them/challenge',
  '/en/free-them?preview=x',
  '/en/free-them/signed?utm=1&sent',
])('%s is for who asks', (path) => {
  expect(publicPath('GET', path)).toBeNull();
});

test('a form is never kept', () => {
  expect(publicPath('POST', '/en/free-them')).toBeNull();
});

test('a second name of a page is not kept beside it', () => {
  const names = ['/en/%66ree-them', '/en//free-them', '/en/free-them/', '/en/FREE-THEM', '/en/a/../free-them'];
  for (const path of [...names, '/en/./free-them', '/en/free-them/..', '/..'])
    expect(publicPath('GET', path)).toBeNull();
});

test('the mark of a shared link makes no other page', () => {
  expect(publicPath('GET', '/en/free-them?utm_source=letter&x=afterwards')).toBe('/en/free-them');
});

const lang = fc.constantFrom('en', 'ar', 'pt-BR', 'zh-Hant-TW');
const part = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*(\.(json|png|xml))?$/);
const page = fc
  .tuple(lang, fc.array(part, { maxLength: 4 }))
  .map(([language, parts]) => ['', language, ...parts].join('/'))
  .filter((path) => !/\/(confirm|my-signature|unsubscribe)\/|\/challenge$/.test(path));
const parameter = fc.stringMatching(/^[a-z_]{1,12}$/).filter((name) => !read.includes(name));

test('a page is kept under its one name, whatever is hung on to its address that no page reads', () => {
  fc.assert(
    fc.property(page, fc.dictionary(parameter, fc.string()), (path, query) => {
      expect(publicPath('GET', path)).toBe(path);
      expect(publicPath('GET', `${path}?${new URLSearchParams(query).toString()}`)).toBe(path);
    }),
  );
});

test('with a parameter that a page reads nothing is kept, wherever it stands in the query', () => {
  const query = fc.array(fc.tuple(parameter, fc.stringMatching(/^[a-z0-9]*$/)), { maxLength: 3 });
  fc.assert(
    fc.property(
      page,
      query,
      query,
      fc.constantFrom(...read),
      fc.constantFrom('', '=', '=x'),
      (path, before, after, name, value) => {
        const parts = [...before.map((pair) => pair.join('=')), name + value, ...after.map((pair) => pair.join('='))];
        expect(publicPath('GET', `${path}?${parts.join('&')}`)).toBeNull();
      },
    ),
  );
});

test('whatever is asked for, what is kept is a path as a browser writes it, and no page of a person', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('/en-aZ09.%?&=_~'), '/en', '/..', '/confirm/', '/challenge', 'é'),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        letters,
        fc.webPath(),
        letters.map((rest) => `/en${rest}`),
      ),
      (url) => {
        const path = publicPath('GET', url);
        if (path === null) return;
        expect(url.split('?', 1)).toEqual([path]);
        expect(new URL(path, 'http://localhost').pathname).toBe(path);
        expect(path).not.toMatch(/^\/[^/]+\/(confirm|my-signature|unsubscribe)\/.|%/);
      },
    ),
    { examples: [['/en/..'], ['/en/a/../free-them'], ['/en/./free-them'], ['/en/...']] },
  );
});
