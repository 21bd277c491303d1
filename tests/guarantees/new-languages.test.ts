import { createRequire } from 'node:module';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { refusal } from '../../cms/contract/envelope.ts';
import { languageAnswer, languages, type Language } from '../../cms/contract/desk.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { demonstration, filledIn, newAddress, postForm, postSignature, signatureBody } from '../harness/supporter.ts';

let editor: Colleague;
beforeAll(async () => {
  editor = await colleague('strapi-editor');
});

const get = async (path: string) => fetch(inject('hub').site + path, { redirect: 'manual' });
const page = async (path: string) => (await get(path)).text();
const soon = (path: string) => expect.poll(() => page(path), { timeout: 5000, interval: 200 });
const add = (code: string) => admin('POST', '/desk/languages', { code }, editor.token);
const show = (code: string, shown: boolean) => admin('PUT', `/desk/languages/${code}`, { public: shown }, editor.token);
const codesOf = (answer: { body: unknown }) => refusal.parse(answer.body).error.details.issues.map(({ code }) => code);

async function listed(code: string): Promise<Language | undefined> {
  const { body } = await admin('GET', '/desk/languages', undefined, editor.token);
  return languages.parse(body).data.find((each) => each.code === code);
}

/** What lies in the database for a language besides the texts of documents; keys of other tests are in no new one. */
async function belongings(code: string) {
  const [row] = await inDatabase((query) =>
    query(
      `select (select count(*)::int from messages where locale = $1) as messages,
              (select count(*)::int from messages where locale = 'en' and key not like 'test.%') as keys,
              (select count(*)::int from languages where code = $1) as listed,
              (select count(*)::int from admin_roles where code = 'translator-' || $1) as roles`,
      [code],
    ),
  );
  return row;
}

const keyed = async (key: string) => {
  const sql = 'select document_id from messages where key = $1 limit 1';
  const [row] = await inDatabase((query) => query(sql, [key]));
  return String(row?.['document_id']);
};

async function translate(key: string, locale: string, text: string, token: string) {
  const path = `/content-manager/collection-types/api::message.message/${await keyed(key)}?locale=${locale}`;
  expect((await admin('PUT', path, { text }, token)).status).toBe(200);
}

test('the desk lists every language in its own words and direction, the source first', async () => {
  const { body } = await admin('GET', '/desk/languages', undefined, editor.token);
  const all = languages.parse(body).data;
  expect(all[0]).toMatchObject({ code: 'en', source: true, public: true, writable: true });
  expect(all.find(({ code }) => code === 'ar')).toMatchObject({ name: 'العربية', direction: 'rtl', public: true });
  for (const { progress } of all)
    expect(progress.missing + progress.outdated + progress.draft + progress.done).toBe(progress.total);
});

test('a translator sees every language on the desk and may write one', async () => {
  const { token } = await colleague('translator-uk');
  const { body } = await admin('GET', '/desk/languages', undefined, token);
  expect(
    languages
      .parse(body)
      .data.filter(({ writable }) => writable)
      .map(({ code }) => code),
  ).toEqual(['uk']);
});

test.each([
  ['zh-tw', 'zh-TW'],
  ['SR-latn-me', 'sr-Latn-ME'],
  ['ckB-ir', 'ckb-IR'],
  ['ku', 'ku'],
])('the code "%s" is taken for %s, and is not public', async (typed, code) => {
  const answer = await add(typed);
  expect(answer.status).toBe(201);
  expect(languageAnswer.parse(answer.body).data).toMatchObject({ code, public: false, source: false });
  const again = await add(code.toLowerCase());
  expect([again.status, codesOf(again)]).toEqual([409, ['locale-taken']]);
});

test.each([{ code: 'not a code' }, { code: 'x' }, { code: 'en_GB' }, { code: 7 }, {}, { code: 'nl', more: true }])(
  'what is no code is refused: %j',
  async (body) => {
    const answer = await admin('POST', '/desk/languages', body, editor.token);
    expect(answer.status).toBe(400);
    expect(['malformed', 'required', 'wrong-type', 'unknown-field']).toContain(codesOf(answer)[0]);
  },
);

test('readers always have the default language, and nobody shows one that is not there', async () => {
  const hidden = await show('en', false);
  expect([hidden.status, codesOf(hidden)]).toEqual([409, ['locale-always-public']]);
  expect((await show('tlh', true)).status).toBe(404);
  expect((await admin('PUT', '/desk/languages/fr', { public: 'yes' }, editor.token)).status).toBe(400);
});

describe('a new language', () => {
  const code = 'fa';

  test('is there for translators at once, and for nobody else until it is made public', async () => {
    expect((await add(code)).status).toBe(201);
    const { keys } = (await belongings(code)) as { keys: number };
    expect(await belongings(code)).toEqual({ messages: keys, keys, listed: 1, roles: 1 });
    const translator = await colleague(`translator-${code}`);
    await translate('site.tagline', code, 'نامهٔ سرگشاده', translator.token);

    expect((await get(`/${code}`)).status).toBe(404);
    expect(await page('/en')).not.toContain(`/${code}"`);
    expect(await page('/sitemap.xml')).not.toContain(`/${code}/`);
    expect((await postForm(filledIn(), demonstration, code)).status).toBe(404);
    const refused = await postSignature(signatureBody({ locale: code }));
    expect(refusal.parse(await refused.json()).error.details.issues).toEqual([{ path: [], code: 'locale-unknown' }]);
    const headers = { 'accept-language': code };
    expect((await fetch(inject('hub').site, { headers, redirect: 'manual' })).headers.get('location')).not.toBe(
      `/${code}`,
    );

    expect((await show(code, true)).status).toBe(200);
    await soon('/en').toContain(`hreflang="${code}"`);
    await soon(`/${code}`).toMatch(/<html[^>]*lang="fa"[^>]*dir="rtl"[^]*نامهٔ سرگشاده/);
    await soon(`/en/${demonstration}`).toMatch(new RegExp(`rel="alternate"[^>]*hreflang="${code}"`));
    await soon('/sitemap.xml').toContain(`/${code}/${demonstration}</loc>`);
    const email = newAddress();
    expect((await postForm(filledIn({ email }), demonstration, code)).status).toBe(303);
    const link = confirmLink(await mailTo(email));
    expect(link).toContain(`/${code}/confirm/`);

    expect(languageAnswer.parse((await show(code, false)).body).data).toMatchObject({ code, public: false });
    await soon('/en').not.toContain(`hreflang="${code}"`);
    await expect.poll(async () => (await get(`/${code}`)).status, { timeout: 5000 }).toBe(404);
    const led = await fetch(link, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([302, link.replace(/.*\/fa\//, '/en/')]);
    expect((await fetch(link)).status).toBe(200);
  });

  test('that is made in Strapi’s own settings is made whole, and leaves nothing behind', async () => {
    const made = await admin('POST', '/i18n/locales', { code: 'eu', name: 'Basque', isDefault: false });
    expect(made.status).toBe(200);
    const { keys } = (await belongings('eu')) as { keys: number };
    expect(await belongings('eu')).toEqual({ messages: keys, keys, listed: 1, roles: 1 });
    expect(await listed('eu')).toMatchObject({ public: false });
    await show('eu', true);
    const translator = await colleague('translator-eu');

    const { id } = made.body as { id: number };
    expect((await admin('DELETE', `/i18n/locales/${String(id)}`)).status).toBe(200);
    expect(await belongings('eu')).toEqual({ messages: 0, keys, listed: 0, roles: 0 });
    expect((await admin('GET', '/desk/languages', undefined, translator.token)).status).toBe(403);
    expect((await add('eu')).status).toBe(201);
    expect(await listed('eu')).toMatchObject({ public: false });
  });

  test('is not read through a form of it that is public', async () => {
    for (const each of ['pt', 'pt-BR']) expect((await add(each)).status).toBe(201);
    await translate('site.tagline', 'pt', 'Cartas abertas', editor.token);
    await show('pt-BR', true);
    await soon('/pt-BR').toMatch(/<html[^>]*lang="pt-BR"/);
    expect(await page('/pt-BR')).not.toContain('Cartas abertas');
    await show('pt', true);
    await soon('/pt-BR').toContain('Cartas abertas');
    for (const each of ['pt', 'pt-BR']) await show(each, false);
  });
});

test('while languages come and go the administrator keeps every right', async () => {
  const seen = new Set<number>();
  const path = '/content-manager/collection-types/api::campaign.campaign?locale=en';
  const changed = new AbortController();
  const watching = (async () => {
    while (!changed.signal.aborted) seen.add((await admin('GET', path)).status);
  })();
  expect((await add('gl')).status).toBe(201);
  const made = await admin('POST', '/i18n/locales', { code: 'ca', name: 'Catalan', isDefault: false });
  const { id } = made.body as { id: number };
  expect((await admin('DELETE', `/i18n/locales/${String(id)}`)).status).toBe(200);
  changed.abort();
  await watching;
  expect([...seen]).toEqual([200]);
});

test('on a hub that is there already every language stays public', async () => {
  const require = createRequire(import.meta.url);
  const migration = require('../../cms/database/migrations/2026.11.24T00.00.00.languages.js') as {
    up: (knex: { raw: (sql: string) => Promise<unknown> }) => Promise<void>;
  };
  const rows = await inDatabase(async (query) => {
    await query('create schema earlier');
    await query('set search_path to earlier');
    await query(`create table i18n_locale (code text); insert into i18n_locale values ('en'), ('sw')`);
    await migration.up({ raw: (sql) => query(sql) });
    const public_ = await query('select code from languages where public_since is not null order by code');
    await query('drop schema earlier cascade');
    return public_;
  });
  expect(rows).toEqual([{ code: 'en' }, { code: 'sw' }]);
});
