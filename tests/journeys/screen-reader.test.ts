import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { adminToken } from '../harness/admin-token.ts';
import { useBrowser } from '../harness/browser.ts';
import { heard, ofRole, type Heard } from '../harness/heard.ts';
import { confirmedSupporter } from '../harness/own-signature.ts';
import { campaignOn, countedOn } from '../harness/stage.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();

/** The texts that the hub ships in a language, by their keys. */
function texts(lang: string): (key: string) => string {
  const file = new URL(`../../cms/messages/${lang}.json`, import.meta.url);
  const shipped = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | { source: string }>;
  return (key) => {
    const text = shipped[key] ?? '';
    return typeof text === 'string' ? text : text.source;
  };
}

const named = (all: readonly Heard[]) => all.map(({ role, name }) => ({ role, name }));
const controls = ['textbox', 'combobox', 'checkbox', 'radio', 'button', 'link', 'DisclosureTriangle'];

const ways = ['en', 'ar', 'de'].flatMap((lang) => [
  { lang, scripts: 'with scripts', javaScriptEnabled: true },
  { lang, scripts: 'without scripts', javaScriptEnabled: false },
]);

describe.each(ways)('in $lang, $scripts', ({ lang, javaScriptEnabled }) => {
  const t = texts(lang);
  const erring = t('error.titlePrefix').replace('{title}', '').trim();

  test('a campaign has its landmarks, each with a name where there could be two', async () => {
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/${demonstration}`);
    const landmarks = ofRole(await heard(page), 'banner', 'main', 'navigation', 'form', 'contentinfo');
    expect(named(landmarks)).toEqual([
      { role: 'banner', name: '' },
      { role: 'main', name: '' },
      { role: 'form', name: t('campaign.signCall') },
      { role: 'contentinfo', name: '' },
      { role: 'navigation', name: t('site.languages') },
    ]);
  });

  test('headings lead through it: one of the first level, and none skips a level', async () => {
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/${demonstration}`);
    const levels = ofRole(await heard(page), 'heading').map(({ level }) => level ?? 0);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('whatever can be acted on has a name, and fields say what they want', async () => {
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/${demonstration}`);
    const all = await heard(page);
    expect(ofRole(all, ...controls).filter(({ name }) => name === '')).toEqual([]);
    const field = (key: string) => ofRole(all, 'textbox', 'combobox', 'checkbox').find(({ name }) => name === t(key));
    expect(field('form.name')).toMatchObject({ required: true, description: t('form.nameHint'), invalid: false });
    expect(field('form.email')).toMatchObject({ required: true, description: t('form.emailHint'), invalid: false });
    expect(field('form.country')).toMatchObject({ role: 'combobox', invalid: false });
    expect(field('form.consent')).toMatchObject({ role: 'checkbox', invalid: false });
    // Of these two Chromium says in this tree neither that they are required nor that they are not.
    for (const id of ['#country', '#consent']) expect(await page.locator(id).getAttribute('required')).toBe('');
    expect(named(ofRole(all, 'group')).map(({ name }) => name)).toContain(t('form.display'));
  });

  test('errors are said at once: the title, the summary that has the focus, and each field with its own', async () => {
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/${demonstration}`);
    await page.locator('#name').fill('https://example.org');
    await page.locator('#sign button').click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toContain(erring);
    const all = await heard(page);
    const [alert] = ofRole(all, 'alert');
    expect(alert?.focused).toBe(true);
    for (const { name } of ofRole(all, 'textbox', 'combobox', 'checkbox').filter(({ invalid }) => invalid)) {
      const wrong = all.find((one) => one.name === name && one.invalid);
      const said = wrong?.description.replace(t('form.nameHint'), '').replace(t('form.emailHint'), '').trim() ?? '';
      expect(said, name).not.toBe('');
      expect(alert?.text).toContain(said);
    }
    expect(all.filter(({ invalid, role }) => invalid && role !== 'alert').map(({ name }) => name)).toEqual(
      ['form.name', 'form.email', 'form.country', 'form.consent'].map(t),
    );
  });

  test('a code that cannot be one is said at once, and leads to the fields of its form', async () => {
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/${demonstration}/signed`);
    const wrong = async () =>
      ofRole(await heard(page), 'textbox')
        .filter(({ invalid }) => invalid)
        .map(({ name, description }) => ({ name, description }));
    expect(await wrong()).toEqual([]);
    await page.locator('#code').fill('12');
    await page.locator('form:has(#code) button').click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toContain(erring);
    const [alert] = ofRole(await heard(page), 'alert');
    expect(alert?.focused).toBe(true);
    const said = [
      { name: t('form.email'), description: t('error.emailRequired') },
      { name: t('signed.code'), description: t('signed.codeInvalid') },
    ];
    for (const { description } of said) expect(alert?.text).toContain(description);
    expect(await wrong()).toEqual(said);
    await page
      .getByRole('alert')
      .getByRole('link', { name: t('signed.codeInvalid') })
      .click();
    await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('code');
  });

  test('a change of a signature that could not be read is said at once', async () => {
    const { token } = await confirmedSupporter();
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/my-signature/${token}`);
    // Nobody can choose it by hand: a form that something on its way has spoilt.
    await page.locator('#mailLocale option:checked').evaluate((option) => option.setAttribute('value', '%'));
    await page.locator('form:has(#mailLocale) button').click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toContain(erring);
    const [alert] = ofRole(await heard(page), 'alert');
    expect(alert).toMatchObject({ focused: true, text: t('error.form') });
  });
});

test('the count is read as one sentence, and its bar says of how many', async () => {
  const stage = { hub: inject('hub'), token: adminToken() };
  const campaign = await campaignOn(stage, { goal: 1_500_000 });
  await countedOn(stage, campaign, 1_234_567, 1);
  const { page } = await visit();
  const shown = async () => {
    await page.goto(`/en/${campaign.slug}`);
    return page.locator('.confirmed').textContent();
  };
  await expect.poll(shown, { timeout: 10_000 }).toContain('1,234,567');
  const all = await heard(page);
  expect(ofRole(all, 'paragraph').map(({ text }) => text)).toContain('1,234,567 people have signed');
  expect(named(ofRole(all, 'progressbar'))).toEqual([{ role: 'progressbar', name: '1,234,567 of 1,500,000' }]);
});

test('what stands in another language is said in that language', async () => {
  const campaign = await campaignOn({ hub: inject('hub'), token: adminToken() });
  const { page } = await visit();
  await page.goto(`/ar/${campaign.slug}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  expect(await page.locator('h1').getAttribute('lang')).toBe('en');
  expect(await page.locator('h1').getAttribute('dir')).toBe('ltr');
  const [title] = ofRole(await heard(page), 'heading');
  expect(title?.text).toBe('Water for the Whole Valley');
});
