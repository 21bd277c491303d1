import { describe, expect, inject, test } from 'vitest';
import { limits } from '../../cms/contract/signature.ts';
import { draftOf, newCampaign, campaignAttributes } from '../harness/editor.ts';
import { demonstration, filledIn, postForm, type Fields } from '../harness/supporter.ts';

const site = () => inject('hub').site;
const long = (count: number) => 'a'.repeat(count);

const mistakes: [string, Fields, string][] = [
  ['no name', { name: '' }, 'Enter your name.'],
  ['a name over the limit', { name: long(limits.name + 1) }, 'at most 120 characters'],
  ['a name with a line break', { name: 'a\nb' }, 'on one line'],
  ['a name with NUL', { name: 'a\0b' }, 'on one line'],
  ['a name with a URL', { name: 'https://example.org' }, 'cannot contain an address of the web'],
  ['a name with HTML', { name: '<script>alert(1)</script>' }, 'cannot contain the characters'],
  ['no address', { email: '' }, 'Enter your e-mail address.'],
  ['an address that is none', { email: 'nobody' }, 'name@example.org'],
  ['no country', { country: '' }, 'Choose your country.'],
  ['a country that does not exist', { country: 'XX' }, 'Choose a country from the list.'],
  ['a place over the limit', { place: long(limits.place + 1) }, 'at most 100 characters'],
  ['an affiliation over the limit', { affiliation: long(limits.affiliation + 1) }, 'at most 150 characters'],
  ['a comment over the limit', { comment: long(limits.comment + 1) }, 'at most 1,000 characters'],
  ['a choice that is none', { display: 'all' }, 'Choose what may be shown'],
];

describe('a form with', () => {
  test.each(mistakes)('%s comes back with 422, a sentence and what was typed', async (_says, wrong, sentence) => {
    const typed = filledIn({ name: 'Typed Name', place: 'Typed Place', ...wrong });
    const answer = await postForm(typed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(sentence);
    for (const kept of [typed['name'], typed['email'], typed['place']])
      if (kept && !/[<>\n\0]/.test(kept) && kept.length < 100) expect(html).toContain(`value="${kept}"`);
    expect(html).not.toContain('<script>alert(1)');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });
});

test('the summary links to each field that is wrong, and the fields say what is wrong with them', async () => {
  const html = await (await postForm({})).text();
  for (const name of ['name', 'email', 'country', 'consent']) {
    expect(html).toContain(`href="#${name}"`);
    expect(html).toMatch(new RegExp(`id="${name}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="${name}"`));
  }
  expect(html).toMatch(/<title>Error:/);
});

test('errors are in the language of the page', async () => {
  expect(await (await postForm(filledIn({ name: '' }), demonstration, 'de')).text()).toMatch(/lang="de"/);
  const arabic = await (await postForm(filledIn({ name: '' }), demonstration, 'ar')).text();
  expect(arabic).toMatch(/<html[^>]*dir="rtl"/);
  expect(arabic).not.toContain('Enter your name.');
});

const bodies: [string, () => RequestInit][] = [
  ['repeats a field', () => ({ body: new URLSearchParams([...Object.entries(filledIn()), ['name', 'Another']]) })],
  ['has a field nobody knows', () => ({ body: new URLSearchParams(filledIn({ admin: 'true' })) })],
  ['is JSON', () => ({ body: '{"name":"a"}', headers: { 'content-type': 'application/json' } })],
  ['is not UTF-8', () => form('name=%FF%FE&email=a')],
  ['has a lone surrogate', () => form('name=%ED%A0%80&email=a')],
  ['has a broken escape', () => form('name=%E0%A4%A&email=%zz')],
  ['uploads a file', () => ({ body: upload() })],
  ['has 1 MB', () => form(`name=${long(1024 * 1024)}`)],
  ['is empty', () => form('')],
  ['has no type', () => ({ body: new Uint8Array([1, 2, 3]) })],
];
const form = (body: string) => ({ body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
function upload(): FormData {
  const data = new FormData();
  data.append('name', new Blob(['a']), 'name.txt');
  return data;
}

describe('a form that', () => {
  test.each(bodies)('%s gets a clear 4xx and no stack trace', async (_says, init) => {
    const { body, headers } = init();
    const answer = await fetch(`${site()}/en/${demonstration}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site(), ...(headers as Record<string, string>) },
      body: body ?? '',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/node_modules|\bat file:|\.js:\d+/);
  });
});

test('a form by a name that no form can have is not there, and no fault of ours', async () => {
  for (const path of [`/en/${demonstration}`, `/en/${demonstration}/signed`]) {
    const answer = await fetch(`${site()}${path}?/default`, { method: 'POST', body: new URLSearchParams(filledIn()) });
    expect(answer.status).toBe(404);
  }
});

describe('an address of', () => {
  const wrong: [string, string][] = [
    ['a campaign that does not exist', '/en/no-such-campaign'],
    ['a language that does not exist', '/xx'],
    ['a language with a campaign', `/xx/${demonstration}`],
    ['a statement that does not exist', `/en/${demonstration}/statements/none`],
    ['an update that does not exist', `/en/${demonstration}/updates/none`],
    ['nothing at all', '/en/a/b/c/d'],
    ['a broken escape', '/en/%E0%A4%A'],
    ['a climb', '/en/..%2f..%2fetc%2fpasswd'],
    ['a picture that does not exist', '/media/none.png'],
    ['a picture that climbs', '/media/..%2f..%2fpackage.json'],
  ];
  test.each(wrong)('%s is answered 404 or 400, never a 5xx', async (_says, path) => {
    const answer = await fetch(site() + path, { redirect: 'manual' });
    expect([400, 404]).toContain(answer.status);
  });

  test('a draft is answered 404, as if it were not there', async () => {
    const attributes = campaignAttributes();
    await draftOf('campaign', attributes);
    const slug = String(attributes['slug']);
    expect((await fetch(`${site()}/en/${slug}`)).status).toBe(404);
    expect((await fetch(`${site()}/en/${slug}?status=draft`)).status).not.toBe(200);
    expect((await postForm(filledIn(), slug)).status).toBe(404);
  });

  test('a closed campaign shows when it closed, has no form, and refuses one with 409', async () => {
    const { slug } = await newCampaign({ state: 'closed', closesOn: '2026-01-31' });
    const html = await (await fetch(`${site()}/en/${slug}`)).text();
    expect(html).toMatch(/closed on/);
    expect(html).not.toContain('id="sign"');
    expect((await postForm(filledIn(), slug)).status).toBe(409);
  });
});

test('a 404 is a page in the language of the reader, with a way on', async () => {
  const html = await (await fetch(`${site()}/fr/rien`)).text();
  expect(html).toMatch(/<html[^>]*lang="fr"/);
  expect(html).toMatch(/href="\/fr"/);
});
