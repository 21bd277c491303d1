import { expect, test } from 'vitest';
import { forbids, moduleOf } from './arrows.ts';

test('a module is known by its place, however it is named', () => {
  expect(moduleOf('../cms/client.ts', 'web/src/lib/i18n/catalogue.ts')).toBe('web/src/lib/cms/client.ts');
  expect(moduleOf('#lib/cms/client.ts', 'web/src/routes/+layout.server.ts')).toBe('web/src/lib/cms/client.ts');
  expect(moduleOf('cms/contract/pages', 'web/src/lib/cms/client.ts')).toBe('cms/contract/pages');
  expect(moduleOf('@strapi/strapi', 'cms/server.ts')).toBe('@strapi/strapi');
});

test('the site may read the contract and the English messages of the CMS, and nothing else of it', () => {
  const file = 'web/src/lib/cms/client.ts';
  expect(forbids(file, 'cms/contract/pages')).toBeNull();
  expect(forbids(file, 'cms/messages/en.json')).toBeNull();
  expect(forbids(file, 'cms/messages/fr.json')).not.toBeNull();
  expect(forbids(file, '../../../../cms/src/seal/seal.ts')).not.toBeNull();
  expect(forbids(file, './fetch.ts')).toBeNull();
});

test('the CMS knows neither the site, nor what starts it, nor the tests', () => {
  for (const room of ['web', 'run', 'tests']) expect(forbids('cms/src/index.ts', `../../${room}/x.ts`)).not.toBeNull();
});

test('the contract needs only its schema library', () => {
  expect(forbids('cms/contract/pages.ts', 'zod')).toBeNull();
  expect(forbids('cms/contract/pages.ts', './signature')).toBeNull();
  expect(forbids('cms/contract/pages.ts', '@strapi/strapi')).not.toBeNull();
  expect(forbids('cms/contract/pages.ts', '../src/seal/seal')).not.toBeNull();
});

test('the library does not know the routes', () => {
  expect(forbids('web/src/lib/design/page.ts', '../../routes/privacy/page.ts')).not.toBeNull();
  expect(forbids('web/src/routes/[lang=lang]/+page.server.ts', '#lib/cms/client.ts')).toBeNull();
});

test('what lies beside a page is for that page and those below it, and a page is for nobody', () => {
  const page = 'web/src/routes/[lang=lang]/[campaign=slug]/+page.server.ts';
  expect(forbids(page, './sign.ts')).toBeNull();
  expect(forbids(page.replace('+page', 'signed/+page'), '../sign.ts')).toBeNull();
  expect(forbids(page, './signed/text.ts')).not.toBeNull();
  expect(forbids(page, '../privacy/text.ts')).not.toBeNull();
  expect(forbids(page.replace('+page', 'signed/+page'), '../+page.server.ts')).not.toBeNull();
});

test('an island imports no package and no other room', () => {
  expect(forbids('web/islands/counter.ts', 'svelte')).not.toBeNull();
  expect(forbids('web/islands/counter.ts', '../src/lib/i18n/catalogue.ts')).not.toBeNull();
});

test('the tests may import everything', () => {
  expect(forbids('tests/journeys/sign.test.ts', '../../cms/contract/signature')).toBeNull();
  expect(forbids('tests/journeys/sign.test.ts', '../../web/server.ts')).toBeNull();
});
