import { expect, test } from 'vitest';
import { editorPermissions, translatorPermissions } from './permissions';

const types = [
  {
    uid: 'api::campaign.campaign',
    fields: ['title', 'goal', 'statement', 'publishProblem'],
    written: ['title', 'goal', 'statement'],
    translated: ['title', 'statement'],
    draftAndPublish: true,
  },
  {
    uid: 'api::message.message',
    fields: ['key', 'source', 'note', 'text'],
    written: ['key', 'source', 'note', 'text'],
    translated: ['text'],
    draftAndPublish: false,
  },
];
const granted = editorPermissions(types);
const of = (uid: string) => granted.filter(({ subject }) => subject === uid);
const short = ({ action }: { action: string }) => action.split('.').at(-1);

test('an editor may do everything with a campaign, in every language', () => {
  expect(of('api::campaign.campaign').map(short)).toEqual(['read', 'create', 'update', 'delete', 'publish']);
  expect(of('api::campaign.campaign').every(({ properties }) => properties.locales === null)).toBe(true);
});

test('an editor reads what the job says of a publication that failed, and does not write it', () => {
  const fields = of('api::campaign.campaign').map(({ properties }) => properties.fields?.includes('publishProblem'));
  expect(fields).toEqual([true, false, false, undefined, undefined]);
});

test('an editor changes the text of a message and nothing that the code owns', () => {
  const written = of('api::message.message').filter(({ action }) => !action.endsWith('.read'));
  expect(written.map(({ properties }) => properties.fields)).toEqual([['text']]);
});

test('an editor gets no right on a type that is not named', () => {
  const subjects = new Set(granted.map(({ subject }) => subject));
  expect(subjects).toEqual(new Set(['api::campaign.campaign', 'api::message.message', null]));
});

test('a translator reads the source and writes the translated fields of one language, and publishes it', () => {
  const campaign = translatorPermissions(types, 'fr', 'en').filter(({ subject }) => subject === types[0]?.uid);
  expect(campaign.map((permission) => [short(permission), permission.properties])).toEqual([
    ['read', { fields: types[0]?.fields, locales: ['en', 'fr'] }],
    ['create', { fields: ['title', 'statement'], locales: ['fr'] }],
    ['update', { fields: ['title', 'statement'], locales: ['fr'] }],
    ['publish', { locales: ['fr'] }],
  ]);
});

test('a translator deletes nothing, uploads nothing and changes no language', () => {
  const actions = translatorPermissions(types, 'fr', 'en').map(({ action }) => action);
  expect(actions.filter((action) => !/explorer\.(read|create|update|publish)$/.test(action))).toEqual([
    'api::desk.read',
    'api::desk.figures',
  ]);
});

test('whoever writes the source language makes no new document in it', () => {
  const actions = translatorPermissions(types, 'en', 'en').map(short);
  expect(actions).not.toContain('create');
});
