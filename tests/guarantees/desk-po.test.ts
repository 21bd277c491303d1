import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import { expect, inject, test } from 'vitest';
import { importAnswer, type ImportAnswer } from '../../cms/contract/desk.ts';
import { adminToken } from '../harness/admin-token.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { deskText, exportPo, importPo, objected, ownCampaign, ownMessage, saved } from '../harness/desk.ts';

async function importing(locale: string, file: string | Buffer, dry: boolean, token?: string): Promise<ImportAnswer> {
  const { status, body } = await importPo(locale, file, dry, token);
  if (status !== 200) throw new Error(`The import was answered ${JSON.stringify(body)}.`);
  return importAnswer.parse(body).data;
}

/** The entries of these contexts alone, changed as a translator does in a program of their own. */
function edited(file: string, changes: Record<string, (entry: GetTextTranslation) => void>): Buffer {
  const parsed = po.parse(file);
  const translations: GetTextTranslations['translations'] = {};
  for (const [context, change] of Object.entries(changes)) {
    const [entry] = Object.values(parsed.translations[context] ?? {});
    if (!entry) throw new Error(`The file lacks ${context}.`);
    change(entry);
    translations[context] = { [entry.msgid]: entry };
  }
  return po.compile({ ...parsed, translations });
}

const write = (text: string) => (entry: GetTextTranslation) => void (entry.msgstr = [text]);

test('an export that is read back changes nothing', async () => {
  for (const locale of ['fr', 'ar', 'ru']) {
    const { changed, confirmed, refused, unchanged } = await importing(locale, await exportPo(locale), true);
    expect({ changed, confirmed, refused }).toEqual({ changed: [], confirmed: 0, refused: [] });
    expect(unchanged).toBeGreaterThan(150);
  }
});

test('an entry has the source, the key or field, the note, where it stands, and, when it is outdated, the earlier source', async () => {
  const message = await ownMessage('Sign "now"\nor\tnever \\');
  await saved(await deskText('fr', message.id, message.key), 'fr', 'Signez');
  await inDatabase((query) => query(`update messages set source = 'Sign' where key = $1`, [message.key]));
  const { document, slug } = await ownCampaign({ demand: 'Free her.' });
  const file = await exportPo('fr');
  const { headers, translations } = po.parse(file);
  expect(headers).toMatchObject({ Language: 'fr', 'Language-Team': 'Français', 'X-Generator': 'Campaign Hub' });
  // Plurals are inside the messages: a number of gettext’s forms would be untrue for every language.
  expect(headers).not.toHaveProperty('Plural-Forms');
  expect(translations[`message:${message.key}:text`]?.['Sign']).toMatchObject({
    msgstr: ['Signez'],
    comments: {
      flag: 'fuzzy, icu-message-format, max-length:4000',
      previous: 'msgid "Sign \\"now\\"\\nor\\tnever \\\\"',
      extracted: expect.stringContaining('A message of the tests.') as string,
    },
  });
  expect(translations[`campaign:${document}:demand`]?.['Free her.']).toMatchObject({
    msgstr: [''],
    comments: {
      reference: `campaign/${slug}`,
      flag: 'max-length:400',
      extracted: expect.stringMatching(/: Demand\nOne or two sentences/) as string,
    },
  });
});

test('a file of another language, and one that is not written in UTF-8, is refused with what it says of itself', async () => {
  const german = await exportPo('de');
  expect(objected(await importPo('fr', german, true))).toEqual({ status: 422, code: 'other-language', about: 'de' });
  expect((await importPo('de', german, true)).status).toBe(200);
  const cyrillic = german.replace('charset=utf-8', 'charset=windows-1251');
  expect(objected(await importPo('de', cyrillic, true))).toMatchObject({
    code: 'other-letters',
    about: 'windows-1251',
  });
});

test('an import first says what it would change and changes nothing, then does just that', async () => {
  const [first, second] = [await ownMessage('Sign'), await ownMessage('Read {name}')];
  const { document, title } = await ownCampaign({ demand: 'Free her.' });
  await saved(await deskText('fr', first.id, first.key), 'fr', 'Signer');
  const file = edited(await exportPo('fr'), {
    [`message:${first.key}:text`]: write('Signez'),
    [`message:${second.key}:text`]: write('Lisez {name}'),
    [`campaign:${document}:demand`]: write('Libérez-la.'),
    [`campaign:${document}:statement`]: write('Le texte **que l’on signe**.'),
  });
  const planned = await importing('fr', file, true);
  expect(planned.changed.map(({ name, field, from, to }) => [name, field, from, to])).toEqual(
    expect.arrayContaining([
      [first.key, 'text', 'Signer', 'Signez'],
      [second.key, 'text', '', 'Lisez {name}'],
      [title, 'demand', '', 'Libérez-la.'],
      [title, 'statement', '', 'Le texte **que l’on signe**.'],
    ]),
  );
  expect((await deskText('fr', first.id, first.key)).target).toBe('Signer');
  expect(await importing('fr', file, false)).toEqual(planned);
  expect(await deskText('fr', first.id, first.key)).toMatchObject({ target: 'Signez', state: 'done' });
  expect(await deskText('fr', second.id, second.key)).toMatchObject({ target: 'Lisez {name}', state: 'done' });
  expect(await deskText('fr', `campaign:${document}:demand`, title)).toMatchObject({
    target: 'Libérez-la.',
    state: 'draft',
  });
  expect(await importing('fr', file, false)).toMatchObject({ changed: [], unchanged: 4 });
});

test('an import brings a message that its language has no row of yet', async () => {
  const message = await ownMessage('Sign');
  await inDatabase((query) => query(`delete from messages where key = $1 and locale = 'de'`, [message.key]));
  expect((await deskText('de', message.id, message.key)).state).toBe('missing');
  const context = `message:${message.key}:text`;
  await importing('de', edited(await exportPo('de'), { [context]: write('Unterschreiben') }), false);
  expect(await deskText('de', message.id, message.key)).toMatchObject({ target: 'Unterschreiben', state: 'done' });
  await inDatabase((query) => query(`delete from messages where key = $1 and locale = 'de'`, [message.key]));
  await saved(await deskText('de', message.id, message.key), 'de', 'Zeichnen');
  expect(await deskText('de', message.id, message.key)).toMatchObject({ target: 'Zeichnen', state: 'done' });
});

test('a fuzzy entry is not taken; the mark taken away says that the same words are still right', async () => {
  const message = await ownMessage('Sign');
  await saved(await deskText('fr', message.id, message.key), 'fr', 'Signez');
  await inDatabase((query) => query(`update messages set source = 'Sign here' where key = $1`, [message.key]));
  const context = `message:${message.key}:text`;
  const file = await exportPo('fr');
  const guessed = edited(file, { [context]: write('Signez ici, peut-être') });
  expect(await importing('fr', guessed, false)).toMatchObject({ changed: [], confirmed: 0, unchanged: 1 });
  expect(await deskText('fr', message.id, message.key)).toMatchObject({ state: 'outdated', target: 'Signez' });
  const checked = edited(file, { [context]: (entry) => void (entry.comments = {}) });
  expect(await importing('fr', checked, true)).toMatchObject({ changed: [], confirmed: 1 });
  expect((await deskText('fr', message.id, message.key)).state).toBe('outdated');
  await importing('fr', checked, false);
  expect((await deskText('fr', message.id, message.key)).state).toBe('done');
});

test('an import refuses what the checks refuse, what it does not know and what changed meanwhile, and takes the rest', async () => {
  const [wrong, other, good] = [await ownMessage('Sign, {name}'), await ownMessage('Read'), await ownMessage('Share')];
  const context = ({ key }: { key: string }) => `message:${key}:text`;
  const parsed = po.parse(
    edited(await exportPo('fr'), {
      [context(wrong)]: write('Signez'),
      [context(other)]: write('Lisez'),
      [context(good)]: write('Partagez'),
    }),
  );
  const unknown = { msgctxt: 'message:no.such:text', msgid: 'Nothing', msgstr: ['Rien'] };
  const evil = { msgctxt: '__proto__', msgid: 'Evil', msgstr: ['x'] };
  const translations = { ...parsed.translations, [unknown.msgctxt]: { Nothing: unknown }, evil: { Evil: evil } };
  await inDatabase((query) => query(`update messages set source = 'Read it' where key = $1`, [other.key]));
  const answer = await importing('fr', po.compile({ ...parsed, translations }), false);
  expect(answer.changed.map(({ name }) => name)).toEqual([good.key]);
  expect(answer.refused.map(({ id, objection: { code, about } }) => [id, code, about])).toEqual([
    [context(wrong), 'lost-placeholder', '{name}'],
    [context(other), 'changed-meanwhile', other.key],
    ['message:no.such:text', 'text-unknown', 'message:no.such:text'],
    ['__proto__', 'text-unknown', '__proto__'],
  ]);
  expect((await deskText('fr', good.id, good.key)).target).toBe('Partagez');
});

test('what somebody changed on the desk since the file was given out is not written over', async () => {
  const [mine, theirs] = [await ownMessage('Sign'), await ownMessage('Read')];
  for (const each of [mine, theirs]) await saved(await deskText('fr', each.id, each.key), 'fr', 'Avant');
  const contexts = [mine, theirs].map(({ key }) => `message:${key}:text`) as [string, string];
  const file = await exportPo('fr');
  for (const each of [mine, theirs]) await saved(await deskText('fr', each.id, each.key), 'fr', 'Pendant');
  const back = edited(file, { [contexts[0]]: write('Après'), [contexts[1]]: () => undefined });
  const answer = await importing('fr', back, false);
  expect(answer).toMatchObject({ changed: [], unchanged: 1 });
  expect(answer.refused.map(({ name, objection }) => [name, objection.code])).toEqual([
    [mine.key, 'changed-meanwhile'],
  ]);
  expect((await deskText('fr', theirs.id, theirs.key)).target).toBe('Pendant');
});

test('the translator of a language exports and imports it, and imports no other', async () => {
  const { token } = await colleague('translator-fr');
  const message = await ownMessage('Sign');
  const change = { [`message:${message.key}:text`]: write('Mots') };
  expect((await importing('fr', edited(await exportPo('fr', token), change), false, token)).changed).toHaveLength(1);
  const german = edited(await exportPo('de'), change);
  for (const dry of [true, false]) expect((await importPo('de', german, dry, token)).status).toBe(403);
  expect((await deskText('de', message.id, message.key)).state).toBe('missing');
});

test('a file that is no PO, too large or in another encoding is refused with a code', async () => {
  for (const file of ['msgid "a', 'hello: {', '', '# only a remark', '{"json": true}'])
    expect(objected(await importPo('fr', file, false))).toMatchObject({ status: 422, code: 'bad-syntax' });
  const large = await importPo('fr', `# ${'a'.repeat(8 * 1024 * 1024)}`, true);
  expect(large).toMatchObject({ status: 413, body: { error: { details: { issues: [{ code: 'body-too-large' }] } } } });
  const latin = await importPo('fr', Buffer.from('msgid "a"\nmsgstr "\xe9"\n', 'latin1'), true);
  expect(latin).toMatchObject({ status: 400, body: { error: { details: { issues: [{ code: 'not-utf8' }] } } } });
  expect((await importPo('tlh', 'msgid "a"\nmsgstr "b"\n', true)).status).toBe(404);
  const answer = await fetch(`${inject('hub').cms}/desk/po?locale=fr`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken()}` },
  });
  expect(answer.status).toBe(400);
});
