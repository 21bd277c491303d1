import { expect, test } from 'vitest';
import { cacheControl, isIndexed, referrerPolicy } from './cache-policy';

const campaign = '/[lang=lang]/[campaign=slug]';
const get = (route: string | null, status = 200) => ({ method: 'GET', status, route });

test('public pages may be kept by shared caches for a moment', () => {
  for (const route of ['/[lang=lang]', campaign, `${campaign}/updates/[update=slug]`, `${campaign}/count.json`]) {
    expect(cacheControl(get(route))).toContain('s-maxage=2');
  }
});

test('forms with errors, confirmations and failures are kept by nobody', () => {
  expect(cacheControl({ method: 'POST', status: 422, route: campaign })).toBe('no-store');
  expect(cacheControl({ method: 'POST', status: 303, route: campaign })).toBe('no-store');
  expect(cacheControl(get(campaign, 404))).toBe('no-store');
  expect(cacheControl(get(campaign, 503))).toBe('no-store');
  expect(cacheControl(get(null, 404))).toBe('no-store');
  expect(cacheControl(get('/[lang=lang]/confirm/[token]'))).toBe('no-store');
  expect(cacheControl(get(`${campaign}/challenge`))).toBe('no-store');
});

test('steps of a person’s way are not indexed, the campaign is', () => {
  expect(isIndexed(get(campaign))).toBe(true);
  expect(isIndexed(get(`${campaign}/signed`))).toBe(false);
  expect(isIndexed(get(`${campaign}/thanks`))).toBe(false);
});

test('pages of numbers and for programmers are indexed, files for programs are not', () => {
  expect(isIndexed(get(`${campaign}/numbers`))).toBe(true);
  expect(isIndexed(get('/[lang=lang]/interface'))).toBe(true);
  expect(cacheControl(get('/[lang=lang]/interface'))).toContain('s-maxage=2');
  for (const file of ['numbers.json', 'count.json']) expect(isIndexed(get(`${campaign}/${file}`))).toBe(false);
});

test('the list of names is not indexed', () => {
  expect(isIndexed(get(`${campaign}/signatures`))).toBe(false);
});

test('an address that holds a token of a mail is never sent on and kept by nobody', () => {
  const own = '/[lang=lang]/my-signature/[token]';
  const [confirm, unsubscribe] = ['/[lang=lang]/confirm/[token]', '/[lang=lang]/unsubscribe/[token]'];
  for (const route of [confirm, unsubscribe, own, `${own}/data.json`, `${own}/withdraw`, `${own}/not-me`]) {
    expect(referrerPolicy(route)).toBe('no-referrer');
    expect(cacheControl(get(route))).toBe('no-store');
    expect(isIndexed(get(route))).toBe(false);
  }
  expect(referrerPolicy(campaign)).toBeNull();
});
