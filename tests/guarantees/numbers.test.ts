import { describe, expect, inject, test } from 'vitest';
import {
  kinds,
  leastOfCountry,
  publicNumbers,
  type Kind,
  type PublicNumbers,
  type Tally,
} from '../../cms/contract/numbers.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { ask, confirmedSupporter } from '../harness/own-signature.ts';
import { postSignature, signatureBody } from '../harness/supporter.ts';

type Counter = Partial<Tally> & { day?: string; country?: string; locale?: string };

/** Counters as they would come together over time, in the table that everything is counted from. */
const count = (campaign: string, counters: readonly Counter[]) =>
  inDatabase(async (query) => {
    for (const { day = '2026-03-01', country = 'FR', locale = 'en', ...tally } of counters)
      await query(
        `insert into signature_counts (campaign, day, country, locale, ${kinds.join(', ')})
         values ($1, $2, $3, $4, ${kinds.map((_, at) => `$${String(at + 5)}`).join(', ')})`,
        [campaign, day, country, locale, ...kinds.map((kind) => tally[kind] ?? 0)],
      );
  });

const site = () => inject('hub').site;
const pathOf = (slug: string, lang = 'en') => `/${lang}/${slug}/numbers`;
const jsonOf = async (slug: string, lang = 'en'): Promise<PublicNumbers> =>
  publicNumbers.parse(await (await fetch(`${site()}${pathOf(slug, lang)}.json`)).json());
const htmlOf = async (slug: string, lang = 'en') => (await fetch(site() + pathOf(slug, lang))).text();

/** The rows of a table as they are read, its heads first. */
function rowsOf(html: string, table: number): string[][] {
  const [markup = ''] = [...html.matchAll(/<table[^>]*>.*?<\/table>/gs)][table] ?? [];
  const text = (cell: string) => cell.replaceAll(/<[^>]+>/g, '').trim();
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => text(cell)),
  );
}

const sum = (list: readonly Tally[], kind: Kind) => list.reduce((all, one) => all + one[kind], 0);

const mixed: Counter[] = [
  { confirmed: 20, waiting: 3, withdrawn: 2, invalidated: 4, unconfirmed: 7 },
  { confirmed: 11, locale: 'de', country: 'DE', day: '2026-03-03' },
  { confirmed: leastOfCountry - 1, waiting: 30, country: 'IS', day: '2026-03-03' },
  { confirmed: 1, country: 'MC', day: '2026-03-05' },
  { paper: 130, country: '', day: '2026-03-04' },
];

describe('the numbers of a campaign', () => {
  test('by day and by country each add up to the total, and that to the counters and the count', async () => {
    const { slug, documentId } = await newCampaign();
    await count(documentId, mixed);
    const { total, periods, countries, others } = await jsonOf(slug);
    const [counters] = await inDatabase((query) =>
      query(
        `select ${kinds.map((kind) => `sum(${kind})::int as ${kind}`).join(', ')} from signature_counts
          where campaign = $1`,
        [documentId],
      ),
    );
    // Nobody can confirm any more what was entered in March.
    const { waiting, unconfirmed } = counters as unknown as Tally;
    expect(total).toEqual({ ...counters, waiting: 0, unconfirmed: waiting + unconfirmed });
    for (const kind of kinds) {
      expect(sum(periods, kind)).toBe(total[kind]);
      expect(sum([...countries, others], kind)).toBe(total[kind]);
    }
    const counted = (await (await fetch(`${site()}/en/${slug}/count.json`)).json()) as Tally;
    expect(counted).toMatchObject({ confirmed: total.confirmed, waiting: total.waiting, paper: total.paper });
  });

  test('name no country with so few signatures that they could point to persons', async () => {
    const { slug, documentId } = await newCampaign();
    await count(documentId, mixed);
    const { countries, others } = await jsonOf(slug);
    expect(countries.map(({ country }) => country)).toEqual(['FR', 'DE']);
    expect(others).toMatchObject({ confirmed: leastOfCountry, unconfirmed: 30, paper: 130 });
    const html = await htmlOf(slug);
    expect(html).toContain('France');
    expect(html).not.toMatch(/Iceland|Monaco/);
  });

  test('say the same in the tables as in JSON, in the words and digits of the reader', async () => {
    const { slug, documentId } = await newCampaign();
    await count(documentId, [{ confirmed: 1_234_567, paper: 40 }, ...mixed.slice(1)]);
    const { total, periods, countries, others } = await jsonOf(slug);
    const columns = kinds.filter((kind) => total[kind] > 0);
    const cells = (tally: Tally, lang: string) =>
      columns.map((kind) => new Intl.NumberFormat(lang).format(tally[kind]));
    for (const lang of ['en', 'ar', 'ru']) {
      const html = await htmlOf(slug, lang);
      const [head, ...byDay] = rowsOf(html, 0);
      expect(head).toHaveLength(columns.length + 1);
      expect(byDay.map(([, ...row]) => row)).toEqual([...periods, total].map((tally) => cells(tally, lang)));
      const names = new Intl.DisplayNames(lang, { type: 'region' });
      const [, ...byCountry] = rowsOf(html, 1);
      expect(byCountry.slice(0, -2)).toEqual(
        countries.map((tally) => [names.of(tally.country), ...cells(tally, lang)]),
      );
      expect(byCountry.slice(-2).map(([, ...row]) => row)).toEqual([others, total].map((one) => cells(one, lang)));
    }
  });

  test('tell of who confirmed, who waits and who withdrew, in a sentence each, also of none', async () => {
    const { slug, token } = await confirmedSupporter();
    await confirmedSupporter({ campaign: slug });
    await postSignature(signatureBody({ campaign: slug }));
    expect((await ask('DELETE', token)).status).toBe(200);
    const told = async () => (await jsonOf(slug)).total;
    await expect.poll(told, { timeout: 10_000 }).toMatchObject({ confirmed: 1, waiting: 1, withdrawn: 1, paper: 0 });
    const html = (await htmlOf(slug)).replaceAll(/<[^>]+>/g, '');
    expect(html).toContain('1 person signed online and confirmed it by mail.');
    expect(html).toContain('1 entry waits for the link in its mail to be followed.');
    expect(html).toContain('1 person took the signature back.');
    expect(html).toContain('None was collected on paper.');
    expect(html).toContain('None was set aside as not genuine.');
  });

  test('of a campaign that nobody signed are said in a sentence, without chart or table', async () => {
    const { slug } = await newCampaign();
    const html = await htmlOf(slug);
    expect(html).toContain('Nobody has signed yet.');
    expect(html).not.toMatch(/<table|role="img"/);
    expect((await jsonOf(slug)).periods).toEqual([]);
  });

  test('of years are told by weeks or months, without gaps', async () => {
    const { slug, documentId } = await newCampaign();
    await count(documentId, [
      { day: '2024-02-13', confirmed: 9 },
      { day: '2026-03-01', confirmed: 6 },
    ]);
    const { step, periods } = await jsonOf(slug);
    expect([step, periods.length, periods[0]?.from, periods.at(-1)?.from]).toEqual([
      ...['week', 107, '2024-02-12', '2026-02-23'],
    ]);
    expect(await htmlOf(slug)).toContain('Signatures by week');
  });
});

describe('numbers.json', () => {
  test('may be read by pages of others, is kept for seconds, and answers 304 to who has it', async () => {
    const { slug } = await newCampaign();
    for (const path of [`${pathOf(slug)}.json`, `/en/${slug}/count.json`]) {
      const answer = await fetch(site() + path);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('cache-control')).toContain('s-maxage=2');
      const etag = answer.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      const again = await fetch(site() + path, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  test('is not there for a campaign or a language that is not, and is not for search engines', async () => {
    const { slug } = await newCampaign();
    for (const path of [`/en/not-here/numbers.json`, `/pt/${slug}/numbers.json`, `/en/${'1'.repeat(400)}/numbers`])
      expect((await fetch(site() + path)).status).toBe(404);
    expect((await fetch(`${site()}${pathOf(slug)}.json`)).headers.get('x-robots-tag')).toBe('noindex');
    expect((await fetch(site() + pathOf(slug))).headers.get('x-robots-tag')).toBeNull();
  });

  test('the CMS refuses a parameter that it does not know, and anybody but the web', async () => {
    const { slug } = await newCampaign();
    const { cms, webSecret } = { webSecret: inject('hub').webSecret, cms: inject('hub').cms };
    const path = `${cms}/api/campaigns/${slug}/numbers?locale=en`;
    const headers = { 'x-hub-secret': webSecret };
    expect((await fetch(path, { headers })).status).toBe(200);
    expect((await fetch(`${path}&day=2026-03-01`, { headers })).status).toBe(400);
    expect((await fetch(path)).status).toBe(401);
  });
});

test.each(['en', 'ar', 'ru'])(
  'with every country, six kinds and two years a page of numbers weighs at most 12 kB (%s)',
  async (lang) => {
    const { slug, documentId } = await newCampaign();
    await inDatabase((query) =>
      query(
        `insert into signature_counts (campaign, day, country, locale, ${kinds.join(', ')})
         select $1, date '2024-03-01' + (n * 7 % 735), chr(65 + n / 26 % 26) || chr(65 + n % 26), 'en',
                n * 7919 % 20000, n * 31 % 400, n * 17 % 300, n * 13 % 90, n * 29 % 200, n * 37 % 50
           from generate_series(1, 1352) n on conflict do nothing`,
        [documentId],
      ),
    );
    const { headers } = await fetch(site() + pathOf(slug, lang), { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
    expect(Number(headers.get('content-length'))).toBeGreaterThan(0);
    expect(Number(headers.get('content-length'))).toBeLessThanOrEqual(11_000); // leaves room for the icon
  },
);
