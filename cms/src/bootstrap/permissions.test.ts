import { expect, test } from 'vitest';
import { editorPermissions } from './permissions';

const types = [
  { uid: 'api::campaign.campaign', fields: ['title', 'goal'], draftAndPublish: true },
  { uid: 'api::message.message', fields: ['key', 'source', 'note', 'text'], draftAndPublish: false },
];
const granted = editorPermissions(types);
const of = (uid: string) => granted.filter(({ subject }) => subject === uid);

test('an editor may do everything with a campaign, in every language', () => {
  const actions = of('api::campaign.campaign').map(({ action }) => action.split('.').at(-1));
  expect(actions).toEqual(['create', 'read', 'update', 'delete', 'publish']);
  expect(of('api::campaign.campaign').every(({ properties }) => properties.locales === null)).toBe(true);
});

test('an editor changes the text of a message and nothing that the code owns', () => {
  const written = of('api::message.message').filter(({ action }) => !action.endsWith('.read'));
  expect(written.map(({ properties }) => properties.fields)).toEqual([['text'], ['text']]);
});

test('an editor gets no right on a type that is not named', () => {
  const subjects = new Set(granted.map(({ subject }) => subject));
  expect(subjects).toEqual(new Set(['api::campaign.campaign', 'api::message.message', null]));
});
