import { describe, expect, inject, test } from 'vitest';
import { demonstration } from '../harness/supporter.ts';

const pages = [
  '/',
  '/en',
  `/en/${demonstration}`,
  `/ar/${demonstration}`,
  `/en/${demonstration}/signed`,
  `/en/${demonstration}/thanks`,
  `/en/${demonstration}/statements/network-appeal`,
  `/en/${demonstration}/updates/fined-and-released`,
  `/en/${demonstration}/history`,
  `/en/${demonstration}/signatures`,
  `/en/${demonstration}/updates.xml`,
  `/en/${demonstration}/card.png`,
  `/en/${demonstration}/count.json`,
  `/en/${demonstration}/numbers`,
  `/en/${demonstration}/numbers.json`,
  `/en/${demonstration}/sheet`,
  '/en/privacy',
  '/en/interface',
  '/openapi.json',
  '/en/confirm/AAAAAAAAAAAAAAAAAAAAAA',
  '/en/not-here',
  '/robots.txt',
  '/sitemap.xml',
  '/health',
];
const get = (path: string) => fetch(inject('hub').site + path, { redirect: 'manual' });

describe.each(pages)('%s', (path) => {
  test('carries the security headers', async () => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/script-src(?! 'self'(?:;|$))/);
    expect(policy).not.toMatch(/\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin|strict-origin)$/);
    expect(headers.get('permissions-policy')).toBeTruthy();
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('sets no cookie and does not say what it runs on', async () => {
    const { headers } = await get(path);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  test('loads nothing from elsewhere, and its only scripts are files of its own origin', async () => {
    const html = await (await get(path)).text();
    expect(html).not.toMatch(/<script(?![^>]*type="application\/ld\+json")(?![^>]*\bsrc="\/)/);
    const loaded = [...html.matchAll(/<(?:script|img|link|source|iframe)\b[^>]*?(?:src|href|srcset)="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag))
      .map(([, address]) => address ?? '');
    for (const address of loaded) expect(new URL(address, inject('hub').site).origin).toBe(inject('hub').site);
  });
});

test('the page with the token does not tell it to the next page', async () => {
  expect((await get('/en/confirm/AAAAAAAAAAAAAAAAAAAAAA')).headers.get('referrer-policy')).toBe('no-referrer');
});

test('the site is healthy', async () => {
  expect((await get('/health')).status).toBe(200);
});
