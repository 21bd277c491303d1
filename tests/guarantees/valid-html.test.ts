import { describe, expect, inject, test } from 'vitest';
import { addApproved, pageOf } from '../harness/comments.ts';
import { newCampaign } from '../harness/editor.ts';
import { correctedCampaign } from '../harness/history.ts';
import { confirmedSupporter, postPage } from '../harness/own-signature.ts';
import { addShown, numbered } from '../harness/shown-names.ts';
import { siteApart } from '../harness/site-apart.ts';
import { emptyPlaces, mailedPages, openPages } from '../harness/site-pages.ts';
import { demonstration, filledIn, postForm, signAndGetToken } from '../harness/supporter.ts';
import { objectionsTo } from '../harness/valid-html.ts';

/** What there is to object to in a page at this path, or in an answer that came. */
async function objections(page: string | Response): Promise<string> {
  const answer = typeof page === 'string' ? await fetch(inject('hub').site + page) : page;
  return objectionsTo(await answer.text(), answer.url);
}

describe.each(['en', 'ar'])('in %s', (lang) => {
  test.each([...openPages, ...emptyPlaces, `/${demonstration}/signed?sent`])('%s is valid', async (path) => {
    expect(await objections(`/${lang}${path}`)).toBe('');
  });

  test('forms that came back are valid', async () => {
    const wrong = filledIn({ name: '<b>', email: 'nobody@outloook.com', country: '', display: 'all', comment: 'a\nb' });
    expect(await objections(await postForm(wrong, demonstration, lang))).toBe('');
    const signed = `/${lang}/${demonstration}/signed`;
    expect(await objections(await postPage(`${signed}?/code`, { email: '', code: '12' }))).toBe('');
    expect(await objections(await postPage(`${signed}?/again`, { email: 'nobody' }))).toBe('');
  });

  test('campaigns in every season, and a history with changes, are valid', async () => {
    const { slug } = await correctedCampaign();
    const closed = await newCampaign({ state: 'closed', closesOn: '2026-01-31' });
    const won = await newCampaign({ state: 'won' });
    const later = await newCampaign({ opensOn: '2999-01-01', goal: null });
    await addApproved(won.documentId, ['Two\nlines', 'كلمة'], { locale: 'ar' });
    for (const path of [slug, `${slug}/history`, `${won.slug}/comments`, closed.slug, won.slug, later.slug])
      expect(await objections(`/${lang}/${path}`)).toBe('');
  });

  test('lists of names and comments are valid in the middle', async () => {
    const { slug, documentId } = await newCampaign();
    await addShown(documentId, numbered('Name', 250), new Date('2026-05-01T10:00:00Z'));
    await addApproved(documentId, numbered('Comment', 45));
    for (const list of ['signatures', 'comments']) {
      const [, next = ''] = /<a href="([^"]+)" rel="next"/.exec(await pageOf(`/${lang}/${slug}/${list}`)) ?? [];
      expect(next).toContain(`/${slug}/${list}?after=`);
      expect(await pageOf(next)).toContain('rel="prev"');
      expect(await objections(next)).toBe('');
    }
  });

  test('what mails lead to is valid, and what comes after it', async () => {
    const signed = await confirmedSupporter({ name: 'Амина Учебная', comment: 'Two\nlines', display: 'full' });
    const unsubscribe = `/${lang}/unsubscribe/${signed.token}`;
    const paths = [
      ...mailedPages(signed).map((path) => `/${lang}${path}`),
      `/${lang}/my-signature/${signed.token}?saved`,
      `/${lang}/confirm/${await signAndGetToken()}`,
    ];
    for (const path of paths) expect(await objections(path), path).toBe('');
    const stopped = await postPage(unsubscribe, {});
    expect(stopped.headers.get('location')).toBe(`${unsubscribe}?stopped`);
    expect(await objections(`${unsubscribe}?stopped`)).toBe('');
    // As a mail program asks (RFC 8058).
    expect(await objections(await postPage(unsubscribe, { 'List-Unsubscribe': 'One-Click' }))).toBe('');
  });
});

test('while the CMS is away, what is said instead of a page is valid', async () => {
  const apart = await siteApart(inject('hub'));
  const away = async (path: string) => {
    const answer = await fetch(apart.site + path);
    expect({ path, status: answer.status }).toEqual({ path, status: 503 });
    return await objections(answer);
  };
  try {
    for (const lang of ['en', 'ar']) await (await fetch(`${apart.site}/${lang}`)).text();
    await apart.cutOff();
    const paths = ['/en/privacy', '/ar/privacy', `/ar/${demonstration}`, `/en/confirm/${'A'.repeat(22)}`];
    for (const path of paths) expect(await away(path), path).toBe('');
  } finally {
    await apart.stop();
  }
});

test('a validator that objects to nothing would not be one', async () => {
  expect(await objectionsTo('<!doctype html><p id="a"><p id="a"></b>', '/')).not.toBe('');
});
