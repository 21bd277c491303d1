import { expect, test } from 'vitest';
import { pageRoutesOfSite, routeAt } from '../harness/public-paths.ts';
import { mailedPages, openPages } from '../harness/site-pages.ts';

test('every page of the site is among those that axe looks at, that are validated, and that are weighed', () => {
  const routes = pageRoutesOfSite();
  const listed = [...openPages, ...mailedPages({ confirmToken: 'sealed', token: 'sealed' })];
  expect(new Set(listed.map((path) => routeAt(`/en${path}`, routes)))).toEqual(new Set(routes));
});
