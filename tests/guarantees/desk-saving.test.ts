import { describe, expect, inject, test } from 'vitest';
import { textAnswer } from '../../cms/contract/desk.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { deskText, objected, ownCampaign, ownMessage, save, saved, stillRight } from '../harness/desk.ts';
import { admin } from '../harness/editor.ts';

const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
const counted = '{count, plural, one {# person} other {# people}} with {name}';

test('a text that changed since it was seen is not written over: the answer holds what it is now', async () => {
  const message = await ownMessage('Sign');
  const seen = await deskText('fr', message.id, message.key);
  await saved(seen, 'fr', 'Signez');
  const late = await save(seen, 'fr', 'Signer');
  expect(objected(late)).toMatchObject({ status: 409, code: 'changed-meanwhile' });
  expect(late.body).toMatchObject({ error: { details: { text: { target: 'Signez', source: 'Sign' } } } });
  const mine = await deskText('fr', message.id, message.key);
  await inDatabase((query) => query(`update messages set source = 'Sign it' where key = $1`, [message.key]));
  expect(objected(await save(mine, 'fr', 'Signez-le'))).toMatchObject({ status: 409, code: 'changed-meanwhile' });
  expect(objected(await stillRight(mine, 'fr'))).toMatchObject({ status: 409, code: 'changed-meanwhile' });
  expect((await deskText('fr', message.id, message.key)).target).toBe('Signez');
});

test('of ten who save the same text at once one is answered, the others hear that it changed', async () => {
  const message = await ownMessage('Sign');
  const seen = await deskText('fr', message.id, message.key);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, each) => save(seen, 'fr', `Version ${String(each)}`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
});

describe('a message is refused with a code and what it is about:', () => {
  const wrong: [string, string, string, string][] = [
    ['bad-syntax', 'fr', '{count, plural, one {# personne} avec {name}', '{# personne} avec {name}'],
    ['lost-placeholder', 'fr', '{count, plural, one {#} many {#} other {#}}', '{name}'],
    ['new-placeholder', 'de', '{count, plural, one {#} other {#}} mit {name} {mehr}', '{mehr}'],
    ['lost-plural', 'ru', '{count, plural, one {#} other {#}} с {name}', 'few, many'],
    ['too-long', 'fr', `{name}${'a'.repeat(4000)}`, '4000'],
  ];
  test.each(wrong)('%s in %s', async (code, locale, target, about) => {
    const message = await ownMessage(counted);
    const seen = await deskText(locale, message.id, message.key);
    const answer = objected(await save(seen, locale, target));
    expect(answer).toMatchObject({ status: 422, code });
    expect(String(answer['about'])).toContain(about.slice(0, 20));
    expect((await deskText(locale, message.id, message.key)).state).toBe('missing');
  });
});

test('“still right” is refused for a translation that lacks what the source has now', async () => {
  const message = await ownMessage('Sign');
  await saved(await deskText('fr', message.id, message.key), 'fr', 'Signez');
  await inDatabase((query) => query(`update messages set source = 'Sign, {name}' where key = $1`, [message.key]));
  const outdated = await deskText('fr', message.id, message.key);
  expect(objected(await stillRight(outdated, 'fr'))).toEqual({
    status: 422,
    code: 'lost-placeholder',
    about: '{name}',
  });
  const missing = await deskText('de', message.id, message.key);
  expect(objected(await stillRight(missing, 'de'))).toMatchObject({ status: 422, code: 'required' });
});

test('Strapi’s own editor refuses the same messages, with a sentence beside the field', async () => {
  const message = await ownMessage(counted);
  const path = `${collection('message')}/${message.document}?locale=ru`;
  const { status, body } = await admin('PUT', path, { text: '{count, plural, one {#} other {#}} с {name}' });
  expect(status).toBe(400);
  const sentence = 'This language also counts in these ways: few, many. Add a text for each of them to the plural.';
  expect(body).toMatchObject({
    error: {
      name: 'ValidationError',
      message: sentence,
      details: { errors: [{ path: ['text'], message: sentence }], objection: { code: 'lost-plural' } },
    },
  });
  const right = '{count, plural, one {#} few {#} many {#} other {#}} с {name}';
  expect((await admin('PUT', path, { text: right })).status).toBe(200);
  expect((await deskText('ru', message.id, message.key)).state).toBe('done');
});

test('an English wording of an editor’s own is checked against the source of the code, and outdates nothing', async () => {
  const message = await ownMessage(counted);
  const path = `${collection('message')}/${message.document}?locale=en`;
  expect((await admin('PUT', path, { text: '{count, plural, other {# people}} with {name}' })).status).toBe(400);
  const translation = '{count, plural, one {# Person} other {# Personen}} mit {name}';
  await saved(await deskText('de', message.id, message.key), 'de', translation);
  const wording = '{count, plural, one {# soul} other {# souls}} with {name}';
  expect((await admin('PUT', path, { text: wording })).status).toBe(200);
  expect((await deskText('de', message.id, message.key)).state).toBe('done');
});

const picture = {
  type: 'image',
  image: {
    ...{
      name: 'square.png',
      alternativeText: 'A square',
      url: '/uploads/square.png',
      caption: null,
      width: 10,
      height: 10,
    },
    ...{ formats: null, hash: 'square', ext: '.png', mime: 'image/png', size: 1, previewUrl: null, provider: 'local' },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  },
  children: [{ type: 'text', text: '' }],
};
const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const link = {
  type: 'link',
  url: 'https://example.org/letter',
  rel: 'nofollow',
  target: '_blank',
  children: [text('letter')],
};
const statement = [
  { type: 'paragraph', children: [text('Read the '), link, text(', '), text('please', { bold: true }), text('.')] },
  picture,
];

test('a text in blocks is written in marks; its links and pictures are the source’s, and none is lost', async () => {
  const { document, title } = await ownCampaign({ statement });
  const id = `campaign:${document}:statement`;
  const seen = await deskText('fr', id, title);
  expect(seen.source).toBe(
    'Read the [letter](https://example.org/letter), **please**.\n\n![A square](/uploads/square.png)',
  );
  const [lost, elsewhere] = ['Lisez la lettre.\n\n![](/uploads/square.png)', seen.source.replace('/letter', '/other')];
  expect(objected(await save(seen, 'fr', lost))).toEqual({ status: 422, code: 'lost-mark', about: link.url });
  expect(objected(await save(seen, 'fr', elsewhere))).toMatchObject({ status: 422, code: 'lost-mark' });
  const target = 'Lisez la [**lettre**](https://example.org/letter).\n\n![Un carré](/uploads/square.png)';
  expect(await saved(seen, 'fr', target)).toMatchObject({ target, state: 'draft' });
  const { body } = await admin('GET', `${collection('campaign')}/${document}?locale=fr`);
  expect((body as { data: { statement: unknown } }).data.statement).toEqual([
    {
      type: 'paragraph',
      children: [text('Lisez la '), { ...link, children: [text('lettre', { bold: true })] }, text('.')],
    },
    { ...picture, image: { ...picture.image, alternativeText: 'Un carré' } },
  ]);
});

test('Strapi’s own editor refuses a translation whose link leads elsewhere', async () => {
  const { document } = await ownCampaign({ statement });
  const wrong = [
    { type: 'paragraph', children: [text(''), { ...link, url: 'https://example.org/x' }, text('')] },
    picture,
  ];
  const answer = await admin('PUT', `${collection('campaign')}/${document}?locale=fr`, {
    title: 'Un',
    statement: wrong,
  });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ error: { details: { objection: { code: 'lost-mark' } } } });
});

test('what readers need may not be emptied, what they can do without may', async () => {
  const { document, title } = await ownCampaign({ imageAlt: 'A square' });
  const of = (field: string) => deskText('fr', `campaign:${document}:${field}`, title);
  await saved(await of('demand'), 'fr', 'Libérez-la.');
  await saved(await of('imageAlt'), 'fr', 'Un carré');
  expect(objected(await save(await of('demand'), 'fr', '  '))).toEqual({
    status: 422,
    code: 'required',
    about: 'campaign.demand',
  });
  expect(await saved(await of('imageAlt'), 'fr', '')).toMatchObject({ state: 'missing', target: '' });
});

test('a document is published when every text that readers need is there, and not before', async () => {
  const { document, title } = await ownCampaign();
  const publication = { type: 'campaign', document, locale: 'fr' };
  expect(objected(await admin('POST', '/desk/documents/publish', publication))).toMatchObject({ status: 404 });
  await saved(await deskText('fr', `campaign:${document}:title`, title), 'fr', 'Un appel');
  expect(objected(await admin('POST', '/desk/documents/publish', publication))).toEqual({
    status: 422,
    code: 'required',
    about: 'campaign.demand, campaign.summary, campaign.statement, campaign.addressee',
  });
  const message = await ownMessage('Sign');
  const never = { type: 'message', document: message.document, locale: 'fr' };
  expect(objected(await admin('POST', '/desk/documents/publish', never))).toMatchObject({ code: 'text-unknown' });
});

test('the translator of a language reads it and its source, and writes and publishes it alone', async () => {
  const { token } = await colleague('translator-fr');
  const { document, title } = await ownCampaign();
  const message = await ownMessage('Sign');
  await saved(await deskText('fr', message.id, message.key), 'fr', 'Signez', token);
  const french = await deskText('fr', `campaign:${document}:title`, title);
  expect(textAnswer.parse((await save(french, 'fr', 'Un appel', token)).body).data.target).toBe('Un appel');
  const german = await deskText('de', message.id, message.key);
  expect((await save(german, 'de', 'Unterschreiben', token)).status).toBe(403);
  expect((await stillRight(german, 'de', token)).status).toBe(403);
  const germanTitle = await deskText('de', `campaign:${document}:title`, title);
  expect((await save(germanTitle, 'de', 'Ein Aufruf', token)).status).toBe(403);
  const publication = { type: 'campaign', document, locale: 'de' };
  expect((await admin('POST', '/desk/documents/publish', publication, token)).status).toBe(403);
  expect((await admin('GET', '/desk/texts?locale=de', undefined, token)).status).toBe(403);
  expect((await deskText('de', message.id, message.key)).state).toBe('missing');
});

test('whoever has no session of the panel, or no right to translate, gets no text', async () => {
  for (const [method, path] of [
    ['GET', '/desk/texts?locale=fr'],
    ['PUT', '/desk/texts'],
    ['POST', '/desk/texts/still-right'],
    ['POST', '/desk/documents/publish'],
    ['GET', '/desk/po?locale=fr'],
    ['POST', '/desk/po?locale=fr&dry=true'],
  ] as const) {
    const stranger = await fetch(inject('hub').cms + path, { method });
    expect([path, stranger.status]).toEqual([path, 401]);
    const { token } = await colleague('strapi-author');
    expect([path, (await admin(method, path, method === 'GET' ? undefined : {}, token)).status]).toEqual([path, 403]);
  }
});

test('a request that the contract does not know is the mistake of who asks', async () => {
  const message = await ownMessage('Sign');
  const text = await deskText('fr', message.id, message.key);
  for (const query of ['', 'locale=', 'locale=fr&state=wrong', 'locale=fr&after=wrong', 'locale=fr&limit=1'])
    expect([query, (await admin('GET', `/desk/texts?${query}`)).status]).toEqual([query, 400]);
  expect((await admin('GET', '/desk/texts?locale=tlh')).status).toBe(404);
  expect((await admin('PUT', '/desk/texts', { id: text.id, locale: 'fr' })).status).toBe(400);
  for (const id of ['signature:abc:name', 'campaign:nothing:title', `campaign:${message.document}:slug`])
    expect(objected(await save({ ...text, id }, 'fr', 'Mots'))).toMatchObject({ status: 404, code: 'text-unknown' });
  expect(objected(await save(text, 'en', 'Words'))).toMatchObject({ status: 404, code: 'text-unknown' });
});
