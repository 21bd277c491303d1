import { beforeAll, describe, expect, inject, test } from 'vitest';
import { addApproved, commentDesk, oneComment, pageOf, writes, wrote, type CommentDesk } from '../harness/comments.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, newCampaign } from '../harness/editor.ts';
import { ask } from '../harness/own-signature.ts';
import { numbered } from '../harness/shown-names.ts';
import { postConfirm } from '../harness/supporter.ts';

let desk: CommentDesk;
beforeAll(async () => {
  desk = await commentDesk();
});

const within = { timeout: 5_000 };
const words = (slug: string, lang = 'en') => `/${lang}/${slug}/comments`;

/** Everything that is public of a campaign. */
async function everythingOf(slug: string): Promise<string> {
  const { site, cms, webSecret } = inject('hub');
  const pages = await Promise.all(
    ['', '/comments', '/signatures', '/count.json', '/updates.xml'].map((path) => pageOf(`/en/${slug}${path}`)),
  );
  const headers = { 'x-hub-secret': webSecret };
  const answers = await Promise.all(
    ['page', 'comments', 'signatures'].map(async (list) =>
      (await fetch(`${cms}/api/campaigns/${slug}/${list}?locale=en`, { headers })).text(),
    ),
  );
  return [...pages, ...answers, await (await fetch(`${site}/sitemap.xml`)).text()].join('\n');
}

const quotes = (html: string) =>
  [...html.matchAll(/<blockquote lang="([^"]+)" dir="([^"]+)"[^>]*><p[^>]*>([^<]*)<\/p>/g)].map(
    ([, lang, dir, text]) => ({
      ...{ lang, dir, text },
    }),
  );

/** What the log has on a signature or a campaign, the latest first. */
const logOf = (column: 'campaign' | 'signature', value: string | number) =>
  inDatabase((query) =>
    query(`select deed, about, actor_name from audit_log where ${column} = $1 order by id desc`, [value]),
  );

describe('the queue', () => {
  test('has comments of confirmed signatures, oldest first, with nothing of their writer but what is shown', async () => {
    const { slug, documentId } = await newCampaign();
    await wrote(slug, 'First words', { name: 'Shown Signer', display: 'initial', locale: 'fr' });
    await wrote(slug, 'الكلمة الثانية', { name: 'Hidden Signer', locale: 'ar', country: 'EG', place: 'Hiddenplace' });
    await wrote(slug, '');
    const waiting = await writes(slug, 'Not confirmed');
    const { comments, next, locales } = await desk.read(documentId);
    expect(comments.map(({ text, name, locale, country }) => ({ text, name, locale, country }))).toEqual([
      { text: 'First words', name: 'Shown S.', locale: 'fr', country: 'FR' },
      { text: 'الكلمة الثانية', name: null, locale: 'ar', country: 'EG' },
    ]);
    expect(next).toBeNull();
    expect(locales).toContain('ar');
    expect(JSON.stringify(comments)).not.toMatch(/Signer|Hiddenplace|example\.org/);
    expect((await desk.read(documentId, { locale: 'ar' })).comments).toHaveLength(1);
    await postConfirm(waiting.confirmToken);
    expect((await desk.read(documentId)).comments.map(({ text }) => text)).toContain('Not confirmed');
  });

  test('leaves a line in the log for each page, and none is read without a reason', async () => {
    const { documentId } = await newCampaign();
    await desk.read(documentId);
    expect(await logOf('campaign', documentId)).toMatchObject([
      { deed: 'comments-read', about: { state: 'undecided', comments: 0 } },
    ]);
    const asked = { campaign: documentId, state: 'undecided' };
    for (const reason of [undefined, '', '  ', 'no'])
      expect((await admin('POST', '/signature-desk/comments', { ...asked, why: reason }, desk.token)).status).toBe(400);
    expect(await logOf('campaign', documentId)).toHaveLength(1);
  });

  test('goes on page by page, each comment once, while some are decided', async () => {
    const { documentId } = await newCampaign();
    await addApproved(documentId, numbered('Comment', 60));
    const seen: string[] = [];
    for (let after = {}; ;) {
      const { comments, next } = await desk.read(documentId, { state: 'approved', ...after });
      seen.push(...comments.map(({ text }) => text ?? ''));
      if (!next) break;
      after = { after: next };
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });
});

describe('a comment', () => {
  test('stands nowhere before it is approved, and in its own language within five seconds after', async () => {
    const text = 'الحرية للجميع غدًا';
    const { campaign, comment } = await oneComment(desk, text, { locale: 'ar', country: 'EG' });
    expect(await everythingOf(campaign.slug)).not.toContain(text);
    expect((await desk.decide(comment, {})).status).toBe(200);
    for (const path of [`/en/${campaign.slug}`, words(campaign.slug), words(campaign.slug, 'ar')])
      await expect.poll(async () => quotes(await pageOf(path)), within).toEqual([{ lang: 'ar', dir: 'rtl', text }]);
    expect((await desk.read(campaign.documentId)).comments).toEqual([]);
    expect(await logOf('signature', comment.signature)).toMatchObject([
      { deed: 'comment-decided', about: { from: 'undecided', to: 'approved' } },
    ]);
  });

  test('stands without a name where none is shown, and follows what its writer shows', async () => {
    const { campaign, comment, writer } = await oneComment(desk, 'Words of one', { name: 'Signer Seventeen' });
    await desk.decide(comment, {});
    const page = () => pageOf(words(campaign.slug));
    await expect.poll(page, within).toContain('A supporter');
    expect(await everythingOf(campaign.slug)).not.toContain('Seventeen');
    await ask('PATCH', writer.token, { display: 'full' });
    await expect.poll(page, within).toContain('<bdi>Signer Seventeen</bdi>');
    await ask('PATCH', writer.token, { display: 'none' });
    await expect.poll(page, within).not.toContain('Seventeen');
  });

  test('is gone when it is hidden again, and back when that is undone', async () => {
    const { campaign, comment } = await oneComment(desk, 'Words to hide');
    await desk.decide(comment, {});
    const page = () => pageOf(`/en/${campaign.slug}`);
    await expect.poll(page, within).toContain('Words to hide');
    const hide = { seen: 'approved', to: 'hidden', reason: 'asked' } as const;
    expect((await desk.decide(comment, hide)).status).toBe(200);
    await expect.poll(page, within).not.toContain('Words to hide');
    expect(await everythingOf(campaign.slug)).not.toContain('Words to hide');
    const [hidden] = (await desk.read(campaign.documentId, { state: 'hidden' })).comments;
    expect(hidden).toMatchObject({ text: 'Words to hide', reason: 'asked' });
    expect((await desk.decide(comment, { seen: 'hidden', to: 'approved' })).status).toBe(200);
    await expect.poll(page, within).toContain('Words to hide');
  });

  test('goes with a signature that is withdrawn, and one of a signature that is set aside is not shown', async () => {
    const { campaign, comment, writer } = await oneComment(desk, 'Words of who leaves');
    await desk.decide(comment, {});
    const page = () => pageOf(words(campaign.slug));
    await expect.poll(page, within).toContain('Words of who leaves');
    const state = (to: string) =>
      inDatabase((query) => query('update signatures set state = $2 where id = $1', [comment.signature, to]));
    await state('invalid');
    await expect.poll(page, within).not.toContain('Words of who leaves');
    expect((await desk.decide(comment, { seen: 'approved', to: 'hidden', reason: 'other' })).status).toBe(404);
    await state('confirmed');
    await expect.poll(page, within).toContain('Words of who leaves');
    expect((await ask('DELETE', writer.token)).status).toBe(200);
    await expect.poll(page, within).not.toContain('Words of who leaves');
    const left = await inDatabase((query) => query('select 1 from comments where signature = $1', [comment.signature]));
    expect(left).toEqual([]);
  });

  test('that its moderator knows to be in another language stands in that one', async () => {
    const { campaign, comment } = await oneComment(desk, 'Свобода', { locale: 'en' });
    expect((await desk.decide(comment, { locale: 'tlh' })).status).toBe(400);
    expect((await desk.decide(comment, { locale: 'ru' })).status).toBe(200);
    const quoted = async () => quotes(await pageOf(words(campaign.slug)));
    await expect.poll(quoted, within).toEqual([{ lang: 'ru', dir: 'ltr', text: 'Свобода' }]);
  });

  test('tells its writer what became of it, and why', async () => {
    const { comment, writer, campaign } = await oneComment(desk, 'Buy two for one');
    const own = () => pageOf(`/en/my-signature/${writer.token}`);
    expect(await own()).toContain('Not published.');
    expect((await desk.decide(comment, { to: 'refused' })).status).toBe(400);
    expect((await desk.decide(comment, { to: 'refused', reason: 'advertising' })).status).toBe(200);
    expect(await own()).toContain('Reason: it advertises something.');
    await desk.decide(comment, { seen: 'refused', to: 'undecided' });
    expect((await desk.read(campaign.documentId)).comments).toHaveLength(1);
    await desk.decide(comment, {});
    expect(await own()).toContain('Published on the page of the campaign.');
  });

  test('is decided once: who decides on what somebody else has decided is told so', async () => {
    const { comment } = await oneComment(desk, 'Words for two');
    const answers = await Promise.all([
      desk.decide(comment, {}),
      desk.decide(comment, { to: 'refused', reason: 'other' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await logOf('signature', comment.signature)).toHaveLength(1);
    expect((await desk.decide({ signature: 2_147_483_000 }, {})).status).toBe(404);
    expect((await desk.decide(comment, { seen: 'refused', to: 'approved' })).status).toBeGreaterThanOrEqual(400);
  });

  test('that was chosen stands first', async () => {
    const { slug, documentId } = await newCampaign();
    await addApproved(documentId, numbered('Comment', 3));
    const [, , oldest] = (await desk.read(documentId, { state: 'approved' })).comments;
    if (!oldest) throw new Error('There are not three comments.');
    expect((await desk.choose(oldest, true)).status).toBe(200);
    const texts = async () => quotes(await pageOf(`/en/${slug}`)).map(({ text }) => text);
    await expect.poll(texts, within).toEqual([oldest.text, 'Comment 0002', 'Comment 0001']);
    expect((await desk.choose({ signature: 2_147_483_000 }, true)).status).toBe(404);
  });
});

describe('the page of comments', () => {
  test('has each of them once, chosen ones first, and leads forth and back', async () => {
    const { slug, documentId } = await newCampaign();
    await addApproved(documentId, numbered('Comment', 45));
    await addApproved(documentId, numbered('Chosen', 3), { chosen: true });
    const seen: (string | undefined)[][] = [];
    const link = (html: string, rel: string) => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(html)?.[1];
    let html = await pageOf(words(slug));
    for (;;) {
      seen.push(quotes(html).map(({ text }) => text));
      const next = link(html, 'next');
      if (next === undefined) break;
      html = await pageOf(next);
    }
    const all = [...numbered('Chosen', 3).toReversed(), ...numbered('Comment', 45).toReversed()];
    expect(seen.flat()).toEqual(all);
    expect(seen.map(({ length }) => length)).toEqual([10, 10, 10, 10, 8]);
    const back = await pageOf(link(html, 'prev') ?? '');
    expect(quotes(back).map(({ text }) => text)).toEqual(seen.at(-2));
  });

  test('says in a sentence that there are none, and nothing leads to it from the campaign', async () => {
    const { slug } = await newCampaign();
    expect(await pageOf(words(slug))).toContain('No comment to show yet.');
    expect(await pageOf(`/en/${slug}`)).not.toContain(`${slug}/comments`);
  });

  test('is kept by caches and found by no search engine; a place that nobody gave out is no page', async () => {
    const { slug } = await newCampaign();
    const { headers } = await fetch(inject('hub').site + words(slug));
    expect(headers.get('cache-control')).toContain('s-maxage=2');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect((await fetch(`${inject('hub').site}${words(slug)}?after=${'A'.repeat(22)}`)).status).toBe(404);
  });

  test('answers nobody but the web server', async () => {
    const { slug } = await newCampaign();
    expect((await fetch(`${inject('hub').cms}/api/campaigns/${slug}/comments?locale=en`)).ok).toBe(false);
  });
});
