import { HtmlValidate, formatterFactory } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { addApproved } from '../harness/comments.ts';
import { newCampaign } from '../harness/editor.ts';
import { correctedCampaign } from '../harness/history.ts';
import { confirmedSupporter, postPage } from '../harness/own-signature.ts';
import { demonstration, filledIn, postForm, signAndGetToken } from '../harness/supporter.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
const inWords = formatterFactory('text');

/** What the `standard` preset of html-validate objects to, a line each. */
async function objections(page: string | Response): Promise<string> {
  const answer = typeof page === 'string' ? await fetch(inject('hub').site + page) : page;
  const { results } = await validator.validateString(await answer.text(), answer.url);
  return inWords(results);
}

const pages = [
  '',
  '/privacy',
  '/interface',
  '/not-here',
  '/my-signature/erased',
  '/confirm/AAAAAAAAAAAAAAAAAAAAAA',
].concat(
  [
    '',
    '/history',
    '/numbers',
    '/sheet',
    '/signatures',
    '/comments',
    '/signed',
    '/signed?sent',
    '/thanks',
    '/statements/network-appeal',
  ].map((path) => `/${demonstration}${path}`),
  [`/${demonstration}/updates/fined-and-released`],
);

describe.each(['en', 'ar'])('in %s', (lang) => {
  test.each(pages)('%s is valid', async (path) => {
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

  test('what mails lead to is valid', async () => {
    const { token } = await confirmedSupporter({ name: 'Амина Учебная', comment: 'Two\nlines', display: 'full' });
    const own = `/${lang}/my-signature/${token}`;
    for (const path of ['', '?saved', '/withdraw', '/not-me']) expect(await objections(own + path)).toBe('');
    expect(await objections(`/${lang}/unsubscribe/${token}`)).toBe('');
    expect(await objections(`/${lang}/confirm/${await signAndGetToken()}`)).toBe('');
  });
});

test('a validator that objects to nothing would not be one', async () => {
  expect(inWords((await validator.validateString('<!doctype html><p id="a"><p id="a"></b>')).results)).not.toBe('');
});
