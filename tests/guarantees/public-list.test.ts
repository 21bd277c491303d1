import { describe, expect, inject, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { ask, confirmedSupporter } from '../harness/own-signature.ts';
import { addShown, numbered } from '../harness/shown-names.ts';
import { postConfirm, postSignature, signAndGetToken, signatureBody } from '../harness/supporter.ts';

interface Page {
  status: number;
  html: string;
  names: string[];
  /** Paths, or null where the page has no such link. */
  newer: string | null;
  older: string | null;
}

async function pageAt(path: string): Promise<Page> {
  const answer = await fetch(inject('hub').site + path);
  const html = await answer.text();
  const list = /<ul class="names[^"]*">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
  const link = (rel: string) => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(html)?.[1] ?? null;
  return {
    ...{ status: answer.status, html, newer: link('prev'), older: link('next') },
    names: [...list.matchAll(/<bdi>([^<]*)<\/bdi>/g)].map(([, name = '']) => name),
  };
}

const listOf = (slug: string, lang = 'en') => `/${lang}/${slug}/signatures`;

describe('the list of names', () => {
  test('shows who confirmed and chose it, as they chose it, and how many others confirmed', async () => {
    const { slug } = await newCampaign();
    const shown = [
      { name: 'Shown Fully', display: 'full' },
      { name: 'Shown Initial', display: 'initial' },
      { name: 'Hidden Person', display: 'none' },
    ];
    for (const own of shown) await postConfirm(await signAndGetToken({ campaign: slug, ...own }));
    await postSignature(signatureBody({ campaign: slug, name: 'Waiting Person', display: 'full' }));
    await expect
      .poll(async () => (await pageAt(listOf(slug))).names, { timeout: 5_000 })
      .toEqual(['Shown I.', 'Shown Fully']);
    const { html } = await pageAt(listOf(slug));
    expect(html).not.toMatch(/Hidden|Waiting Person|Initial/);
    expect(html).toContain('1 more person has signed and is not shown.');
    expect((await pageAt(listOf(slug, 'ar'))).html).toContain('وقّع شخص آخر ولا يظهر اسمه.');
  });

  test('follows at once who no longer wants to be shown, and who withdraws', async () => {
    const { slug, token } = await confirmedSupporter({ name: 'Changing Person', display: 'full' });
    const said = async () => {
      const { names, html } = await pageAt(listOf(slug));
      return [names, /\d+ more (?:person|people)/.exec(html)?.[0] ?? null];
    };
    await expect.poll(said, { timeout: 5_000 }).toEqual([['Changing Person'], null]);
    expect((await ask('PATCH', token, { display: 'none' })).status).toBe(200);
    await expect.poll(said, { timeout: 5_000 }).toEqual([[], '1 more person']);
    expect((await ask('PATCH', token, { display: 'initial' })).status).toBe(200);
    await expect.poll(said, { timeout: 5_000 }).toEqual([['Changing P.'], null]);
    expect((await ask('DELETE', token)).status).toBe(200);
    await expect.poll(said, { timeout: 5_000 }).toEqual([[], null]);
  });

  test('says in a sentence that it is empty', async () => {
    const { slug } = await newCampaign();
    const { status, html, older } = await pageAt(listOf(slug));
    expect(status).toBe(200);
    expect(html).toContain('No name to show yet.');
    expect(older).toBeNull();
  });

  test('covers everybody exactly once while others arrive, also those of the same moment', async () => {
    const { slug, documentId } = await newCampaign();
    const names = numbered('First', 345);
    await addShown(documentId, names, new Date('2026-05-01T10:00:00Z'));
    const seen: string[] = [];
    let next: string | null = listOf(slug);
    for (let round = 1; next !== null; round += 1) {
      const page: Page = await pageAt(next);
      expect(page.status).toBe(200);
      expect(page.names.length).toBeLessThanOrEqual(100);
      seen.push(...page.names);
      await addShown(documentId, numbered(`Later ${String(round)}`, 30), new Date(Date.UTC(2026, 5, round)));
      next = page.older;
    }
    expect(seen).toEqual(names.toReversed());
  });

  test('leads back from every page to the newest names', async () => {
    const { slug, documentId } = await newCampaign();
    const names = numbered('Name', 250).toReversed();
    await addShown(documentId, names.toReversed(), new Date('2026-05-01T10:00:00Z'));
    const first = await pageAt(listOf(slug));
    const second = await pageAt(first.older ?? '');
    const third = await pageAt(second.older ?? '');
    expect([first.newer, third.older]).toEqual([null, null]);
    expect(third.names).toEqual(names.slice(200));
    expect((await pageAt(third.newer ?? '')).names).toEqual(names.slice(100, 200));
    expect((await pageAt(second.newer ?? '')).names).toEqual(names.slice(0, 100));
    expect(third.html).toContain(`href="${listOf(slug)}"`);
  });

  test('knows no place that it did not give out itself', async () => {
    const { slug, documentId } = await newCampaign();
    const other = await newCampaign();
    await addShown(documentId, numbered('Name', 150), new Date('2026-05-01T10:00:00Z'));
    const { older } = await pageAt(listOf(slug));
    const place = older?.slice(-22) ?? '';
    expect(place).toMatch(/^[\w-]{22}$/);
    const changed = (place.startsWith('A') ? 'B' : 'A') + place.slice(1);
    for (const wrong of [
      '',
      '1',
      changed,
      `${place}=`,
      "x' or 1=1",
      '%00',
      '%ff',
      `${place}&after=${changed}`.slice(1),
    ]) {
      const answer = await fetch(`${inject('hub').site}${listOf(slug)}?after=${wrong}`);
      expect({ wrong, status: answer.status }).toEqual({ wrong, status: 404 });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    }
    expect((await pageAt(`${listOf(other.slug)}?after=${place}`)).status).toBe(404);
  });

  test('is reached from the names on the page of the campaign', async () => {
    const { slug, documentId } = await newCampaign();
    await addShown(documentId, ['One Name'], new Date('2026-05-01T10:00:00Z'));
    await expect
      .poll(async () => (await fetch(`${inject('hub').site}/ar/${slug}`)).text(), { timeout: 5_000 })
      .toContain(`href="${listOf(slug, 'ar')}"`);
  });
});

test('a recount finds as many names shown as the counters say', async () => {
  const { slug } = await confirmedSupporter({ name: 'Counted Person', display: 'full' });
  const rows = await inDatabase((query) =>
    query(
      `select sum(shown)::int as shown from signature_counts
        where campaign = (select document_id from campaigns where slug = $1 limit 1)`,
      [slug],
    ),
  );
  expect(rows).toEqual([{ shown: 1 }]);
});
