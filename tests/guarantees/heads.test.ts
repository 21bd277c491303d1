import { describe, expect, inject, test } from 'vitest';
import { previewAddress } from '../../cms/src/preview/preview-address.ts';
import { useBrowser } from '../harness/browser.ts';
import { addApproved } from '../harness/comments.ts';
import { newCampaign, publish } from '../harness/editor.ts';
import { headOf } from '../harness/head.ts';
import { confirmedSupporter } from '../harness/own-signature.ts';
import { addShown, numbered } from '../harness/shown-names.ts';
import { countOf, demonstration, filledIn, postForm, signAndGetToken } from '../harness/supporter.ts';

const languages = ['en', 'ar', 'de', 'es', 'fr', 'ru', 'uk'];
const found = [
  '',
  '/privacy',
  '/interface',
  `/${demonstration}`,
  `/${demonstration}/history`,
  `/${demonstration}/numbers`,
  `/${demonstration}/sheet`,
  `/${demonstration}/signatures`,
  `/${demonstration}/statements/network-appeal`,
  `/${demonstration}/updates/fined-and-released`,
];
const pages = ['en', 'ar'].flatMap((lang) => found.map((path) => `/${lang}${path}`));
const visit = useBrowser();

describe.each(pages)('%s', (page) => {
  const address = () => inject('hub').site + page;

  test('says where it stands, and in which languages else, at addresses that are there', async () => {
    const { links } = await headOf(page);
    expect(links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)).toEqual([address()]);
    const others = links.filter(({ hreflang }) => hreflang !== undefined);
    expect(new Set(others.map(({ hreflang }) => hreflang))).toEqual(new Set([...languages, 'x-default']));
    expect(others.find(({ hreflang }) => hreflang === 'x-default')?.href).toBe(
      others.find(({ hreflang }) => hreflang === 'en')?.href,
    );
    for (const { hreflang, href } of others) {
      const other = await headOf(await fetch(href));
      expect({ hreflang, status: other.status }).toEqual({ hreflang, status: 200 });
      // Search engines believe only what both pages say.
      expect(other.links.map((link) => link.href)).toContain(address());
    }
  });

  test('tells the networks what a link to it shows', async () => {
    const { title, meta } = await headOf(page);
    expect(title.startsWith(meta.get('og:title') ?? 'none')).toBe(true);
    expect(meta.get('og:url')).toBe(address());
    expect(meta.get('og:site_name')).toBe('Campaign Hub');
    expect(meta.get('og:locale')).toBe(page.startsWith('/ar') ? 'ar_EG' : 'en_US');
    expect(meta.get('og:description') ?? '').toBe(meta.get('description') ?? '');
    expect(['website', 'article']).toContain(meta.get('og:type'));
    expect(meta.get('description')?.length).toBeGreaterThan(20);
    if (/\/(?:privacy|interface)$/.test(page)) return; // of no campaign, so without a card
    expect(meta.get('twitter:card')).toBe('summary_large_image');
    expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);
    expect(meta.get('og:image:alt')?.length).toBeGreaterThan(20);
    const image = await fetch(meta.get('og:image') ?? '');
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});

describe('a share card', () => {
  const card = async (path: string) => {
    const answer = await fetch(`${inject('hub').site}${path}/card.png`);
    return { answer, png: Buffer.from(await answer.arrayBuffer()) };
  };

  test.each(languages)('is a PNG of 1200 by 630 in %s, kept by caches, that other sites may show', async (lang) => {
    const { answer, png } = await card(`/${lang}/${demonstration}`);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(300_000);
    expect(answer.headers.get('cache-control')).toContain('s-maxage=');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('shows the words of its language', async () => {
    const [english, arabic] = [await card(`/en/${demonstration}`), await card(`/ar/${demonstration}`)];
    expect(english.png.equals(arabic.png)).toBe(false);
  });

  test('is not there for a campaign or a language that is not', async () => {
    for (const path of ['/en/no-such-campaign', `/pl/${demonstration}`, '/pl/no-such-campaign'])
      expect((await card(path)).answer.status).toBe(404);
  });
});

describe('what machines read of a campaign', () => {
  test('is its title, how many confirmed, and how to sign', async () => {
    const { slug } = await newCampaign({ title: 'Free </script><b>them</b>', opensOn: '2026-02-13' });
    await signAndGetToken({ campaign: slug });
    const url = `${inject('hub').site}/en/${slug}`;
    expect((await headOf(`/en/${slug}`)).data).toEqual({
      ...{ '@context': 'https://schema.org', '@type': 'Article', '@id': url, url, inLanguage: 'en' },
      ...{ headline: 'Free </script><b>them</b>', description: 'What it is about.', image: `${url}/card.png` },
      datePublished: '2026-02-13',
      interactionStatistic: {
        ...{ '@type': 'InteractionCounter', interactionType: 'https://schema.org/EndorseAction' },
        userInteractionCount: 0,
      },
      potentialAction: {
        '@type': 'EndorseAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${url}#sign` },
      },
    });
  });

  test('offers no signing where nobody can sign, and counts as the page does', async () => {
    const { slug } = await newCampaign({ state: 'won' });
    expect((await headOf(`/en/${slug}`)).data).not.toHaveProperty('potentialAction');
    const { confirmed } = await countOf();
    expect((await headOf(`/en/${demonstration}`)).data).toMatchObject({
      interactionStatistic: { userInteractionCount: confirmed },
    });
  });

  test('of an update is news of its day', async () => {
    const { data, meta } = await headOf(`/ar/${demonstration}/updates/fined-and-released`);
    const date = meta.get('article:published_time');
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(data).toMatchObject({
      ...{ '@type': 'NewsArticle', datePublished: date },
      about: { url: `${inject('hub').site}/ar/${demonstration}` },
    });
  });

  test('is no script to a browser: the policy of the page has nothing to say about it', async () => {
    const { page, context } = await visit();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    for (const path of [`/en/${demonstration}`, `/ar/${demonstration}/updates/fined-and-released`]) {
      await page.goto(path);
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    }
    expect(said).toEqual([]);
    await context.close();
  });
});

describe('search engines are told to leave alone', () => {
  const isLeftAlone = ({ headers, meta, links }: Awaited<ReturnType<typeof headOf>>) => {
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(meta.get('robots')).toBe('noindex');
    return links.filter(({ rel }) => rel === 'canonical').length;
  };

  test.each(
    [`/en/${demonstration}/signed`, `/ar/${demonstration}/thanks`, '/en/not-here'].concat('/en/my-signature/erased'),
  )('%s', async (path) => {
    expect(isLeftAlone(await headOf(path))).toBe(0);
  });

  test('what a mail leads to', async () => {
    const { token, confirmToken } = await confirmedSupporter();
    for (const path of [`/confirm/${confirmToken}`, `/my-signature/${token}`, `/unsubscribe/${token}`])
      expect(isLeftAlone(await headOf(`/en${path}`))).toBe(0);
  });

  test('a form that came back with errors', async () => {
    expect(isLeftAlone(await headOf(await postForm(filledIn({ name: '' }))))).toBe(0);
  });

  test('a preview of what is not public', async () => {
    const { slug } = await newCampaign();
    const { site, webSecret: secret } = inject('hub');
    const what = { locale: 'en', place: slug, path: slug, drafts: ['en'] };
    const head = await headOf(await fetch(previewAddress({ site, secret }, what, new Date())));
    expect(head.status).toBe(200);
    expect(isLeftAlone(head)).toBe(0);
    expect(head.meta.has('og:title')).toBe(false);
  });

  test.each(['en', 'ar'])('the lists of names and of comments in %s, on every page of them', async (lang) => {
    const { slug, documentId } = await newCampaign();
    await addShown(documentId, numbered('Name', 150), new Date('2026-05-01T10:00:00Z'));
    await addApproved(documentId, numbered('Comment', 45));
    for (const list of ['signatures', 'comments']) {
      const first = await headOf(`/${lang}/${slug}/${list}`);
      expect(isLeftAlone(first)).toBe(1);
      const [, next = ''] = /<a href="([^"]+)" rel="next"/.exec(first.html) ?? [];
      const second = await headOf(next);
      expect([second.status, isLeftAlone(second)]).toEqual([200, 0]);
    }
  });

  test('the sheet to print, while there is one and after', async () => {
    const won = await newCampaign({ state: 'won' });
    for (const path of [`/en/${demonstration}/sheet`, `/ar/${demonstration}/sheet`, `/en/${won.slug}/sheet`]) {
      const head = await headOf(path);
      expect([head.status, isLeftAlone(head)]).toEqual([200, 1]);
    }
  });
});

test('a statement and an update of another language than the page’s are found in all languages as well', async () => {
  const { slug, documentId } = await newCampaign();
  const campaign = { connect: [{ documentId, locale: 'en' }] };
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }];
  await publish('update', { slug: 'a-day', title: 'A day', date: '2026-03-01', summary: 'News.', body, campaign });
  await expect.poll(async () => (await headOf(`/ar/${slug}/updates/a-day`)).status, { timeout: 5_000 }).toBe(200);
  expect((await headOf(`/ar/${slug}/updates/a-day`)).data).toMatchObject({ inLanguage: 'en', headline: 'A day' });
});
