import { expect, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { admin, edit } from '../harness/editor.ts';
import { deskPage, deskText, deskTexts, ownCampaign, ownMessage, saved, stillRight } from '../harness/desk.ts';
import { command } from '../harness/command.ts';

const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const state = async (locale: string, id: string, name: string) => (await deskText(locale, id, name)).state;

async function put(type: string, document: string, locale: string, data: Record<string, unknown>) {
  const answer = await admin('PUT', `${collection(type)}/${document}?locale=${locale}`, data);
  if (answer.status !== 200) throw new Error(`Saving in the editor was answered ${JSON.stringify(answer)}.`);
}

const translated = {
  title: 'Un appel',
  demand: 'Libérez-la.',
  summary: 'De quoi.',
  addressee: 'À qui',
  statement: paragraph('Le texte.'),
};

test('a translation goes from missing over draft to done, and is outdated as soon as its source is another', async () => {
  const { document, title } = await ownCampaign({ demand: 'Free her.' });
  const id = `campaign:${document}:demand`;
  const missing = await deskText('fr', id, title);
  expect(missing).toMatchObject({ state: 'missing', source: 'Free her.', target: '', name: title, publishable: true });
  for (const [field, target] of Object.entries({ ...translated, statement: 'Le texte.' }))
    await saved(await deskText('fr', `campaign:${document}:${field}`, title), 'fr', target);
  expect(await state('fr', id, title)).toBe('draft');
  const published = await admin('POST', '/desk/documents/publish', { type: 'campaign', document, locale: 'fr' });
  expect(published.status).toBe(200);
  expect(await state('fr', id, title)).toBe('done');
  await put('campaign', document, 'en', { demand: 'Free them.' });
  const outdated = await deskText('fr', id, title);
  expect(outdated).toMatchObject({
    state: 'outdated',
    source: 'Free them.',
    earlierSource: 'Free her.',
    target: 'Libérez-la.',
  });
  expect((await stillRight(outdated, 'fr')).status).toBe(200);
  expect(await deskText('fr', id, title)).toMatchObject({ state: 'done', earlierSource: null });
});

test('what is translated in Strapi’s own editor counts as made from the source of then, also filled in from another language', async () => {
  const { document, title } = await ownCampaign();
  await put('campaign', document, 'fr', translated);
  expect(await state('fr', `campaign:${document}:title`, title)).toBe('draft');
  await edit('campaign', document, {}, 'fr');
  expect(await state('fr', `campaign:${document}:title`, title)).toBe('done');
  const path = `/i18n/content-manager/get-fill-from-locale/api::campaign.campaign`;
  const asked = `documentId=${document}&sourceLocale=fr&targetLocale=de&collectionType=collection-types`;
  const { body } = await admin('GET', `${path}?${asked}`);
  const filled = (body as { data: Record<string, unknown> }).data;
  await put('campaign', document, 'de', { title: filled['title'], demand: filled['demand'] });
  expect(await deskText('de', `campaign:${document}:title`, title)).toMatchObject({
    state: 'draft',
    target: 'Un appel',
  });
  expect(await state('de', `campaign:${document}:summary`, title)).toBe('missing');
});

test('saving a document again makes what did not change no newer', async () => {
  const { document, title } = await ownCampaign();
  await put('campaign', document, 'fr', translated);
  await put('campaign', document, 'en', { title, demand: 'Another demand.', addressee: 'Others' });
  await put('campaign', document, 'fr', { ...translated, addressee: 'À d’autres' });
  expect(await state('fr', `campaign:${document}:demand`, title)).toBe('outdated');
  expect(await state('fr', `campaign:${document}:addressee`, title)).toBe('draft');
});

test('a change of the source by SQL, as a release makes it, shows in every language at once', async () => {
  const message = await ownMessage('Sign now');
  for (const locale of ['fr', 'de']) await saved(await deskText(locale, message.id, message.key), locale, 'Mots');
  expect(await state('fr', message.id, message.key)).toBe('done');
  await inDatabase((query) => query('update messages set source = $2 where key = $1', [message.key, 'Sign today']));
  for (const locale of ['fr', 'de'])
    expect(await deskText(locale, message.id, message.key)).toMatchObject({
      state: 'outdated',
      earlierSource: 'Sign now',
    });
  await inDatabase((query) => query('update messages set source = $2 where key = $1', [message.key, 'Sign now']));
  expect(await state('fr', message.id, message.key)).toBe('done');
});

test('a translation that was there before anybody kept count, or came by SQL, is outdated until somebody looks at it', async () => {
  const message = await ownMessage('Read');
  await inDatabase((query) =>
    query(`update messages set text = 'Lire' where key = $1 and locale = 'fr'`, [message.key]),
  );
  const text = await deskText('fr', message.id, message.key);
  expect(text).toMatchObject({ state: 'outdated', earlierSource: null, target: 'Lire' });
  await stillRight(text, 'fr');
  expect(await state('fr', message.id, message.key)).toBe('done');
});

test('a draft that is discarded leaves no translation that looks newer than it is', async () => {
  const { document, title } = await ownCampaign({ demand: 'The first.' });
  await put('campaign', document, 'fr', translated);
  await edit('campaign', document, {}, 'fr');
  await put('campaign', document, 'en', { demand: 'The second.' });
  await put('campaign', document, 'fr', { demand: 'La seconde.' });
  expect(await state('fr', `campaign:${document}:demand`, title)).toBe('draft');
  const discard = `${collection('campaign')}/${document}/actions/discard?locale=fr`;
  expect((await admin('POST', discard, {})).status).toBe(200);
  expect(await deskText('fr', `campaign:${document}:demand`, title)).toMatchObject({
    state: 'outdated',
    target: 'Libérez-la.',
  });
  expect(await state('fr', `campaign:${document}:title`, title)).toBe('done');
});

test('a text that is empty in the source is nothing to translate', async () => {
  const { document, title } = await ownCampaign();
  const ids = (await deskTexts({ locale: 'fr', search: title })).map(({ id }) => id);
  expect(ids).toContain(`campaign:${document}:statement`);
  expect(ids).not.toContain(`campaign:${document}:imageAlt`);
});

test('the texts of a language come page by page, each once, and are counted by their states', async () => {
  const all = await deskTexts({ locale: 'ru' });
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(150);
  const { meta } = await deskPage({ locale: 'ru', type: 'organisation' });
  expect(meta.progress.total).toBe(
    meta.progress.missing + meta.progress.outdated + meta.progress.draft + meta.progress.done,
  );
  for (const each of await deskTexts({ locale: 'ru', type: 'privacy' })) expect(each.type).toBe('privacy');
  for (const each of await deskTexts({ locale: 'ru', state: 'missing' })) expect(each.state).toBe('missing');
});

test('a search looks into names, sources and translations, and takes no letter for a pattern', async () => {
  const message = await ownMessage('A rate of 100% is_rare');
  const found = async (search: string) =>
    (await deskTexts({ locale: 'fr', search })).some(({ id }) => id === message.id);
  expect(await found('100% IS_RARE')).toBe(true);
  expect(await found('100%_rare')).toBe(false);
  expect(await found(message.key.toUpperCase())).toBe(true);
  await saved(await deskText('fr', message.id, message.key), 'fr', 'Un taux rarissime');
  expect(await found('rarissime')).toBe(true);
  expect(await found('"type": "paragraph"')).toBe(false);
});

test('of a document that is deleted nothing is kept, and of its translations neither', async () => {
  const { document, title } = await ownCampaign();
  await put('campaign', document, 'fr', translated);
  const kept = () =>
    inDatabase((query) => query('select field from translation_sources where document = $1', [document]));
  expect(await kept()).toHaveLength(5);
  expect((await admin('DELETE', `${collection('campaign')}/${document}?locale=*`)).status).toBe(200);
  const { code, output } = await command('job.ts', ['forget-translations']);
  expect(code, output).toBe(0);
  expect(await kept()).toEqual([]);
  expect(await inDatabase((query) => query('select 1 from source_texts where text = $1', [title]))).toEqual([]);
});

test('a copy of a document is as well translated as the document', async () => {
  const { document } = await ownCampaign();
  await put('campaign', document, 'fr', translated);
  const slug = `copy-${document}`.slice(0, 40);
  const cloned = await admin('POST', `${collection('campaign')}/clone/${document}?locale=fr`, { ...translated, slug });
  expect(cloned.status).toBe(200);
  const copy = (cloned.body as { data: { documentId: string } }).data.documentId;
  const kept = await inDatabase((query) =>
    query(`select field from translation_sources where document = $1 and locale = 'fr'`, [copy]),
  );
  expect(kept).toHaveLength(5);
});
