import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import layouts from '../../bootstrap/layouts.json';
import { panelTexts } from '../translations/by-language';
import { inOwnWords } from './field-help';
import { strapiTexts } from './strapi-texts';
import { typeNames } from './type-names';

const french = { 'hub.field.campaign.goal.label': 'Objectif', 'hub.field.campaign.goal.help': 'Nombre de signatures' };
const goal = { name: 'goal', label: 'Goal', hint: 'Number', size: 4, element: Symbol('of React') };

test('the form of a type speaks the language of the panel', () => {
  const edit = { layout: [[[goal, { ...goal, name: 'slug' }]]], settings: { displayName: 'Campaign' }, other: 1 };
  const said = inOwnWords(edit, french);
  expect(said.layout[0]?.[0]?.[0]).toEqual({ ...goal, label: 'Objectif', hint: 'Nombre de signatures' });
  expect(said.layout[0]?.[0]?.[1]).toEqual({ ...goal, name: 'slug' });
  expect(said.other).toBe(1);
});

test('the form of a type that is not ours stays as Strapi has it', () => {
  const edit = { layout: [[[goal]]], settings: { displayName: 'User' } };
  expect(inOwnWords(edit, french)).toBe(edit);
});

test('every type has the name that its schema says', () => {
  const files = globSync('api/*/content-types/*/schema.json', { cwd: join(import.meta.dirname, '..', '..') });
  const edited = files.flatMap((file): [string, string][] => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');
    const { info } = JSON.parse(text) as { info: { displayName: string; singularName: string } };
    return info.singularName === 'signature' ? [] : [[info.displayName, info.singularName]];
  });
  expect(Object.fromEntries(edited)).toEqual(typeNames);
});

test.each(Object.entries(panelTexts))(
  'every field of every form has a label, and every type a name (%s)',
  (_, texts) => {
    const missing = Object.entries(layouts).flatMap(([uid, { edit, list }]) => {
      const type = uid.split('.')[1] ?? '';
      const fields = new Set([...edit.flat(), ...list.map((name) => [name])].map(([name]) => String(name)));
      fields.delete('id');
      const keys = [...fields].map((name) => `hub.field.${name === 'updatedAt' ? 'any' : type}.${name}.label`);
      return [...keys, `hub.type.${type}`].filter((key) => !(key in texts));
    });
    expect(missing).toEqual([]);
  },
);

test.each(Object.entries(panelTexts))('the panel says in every language what it says in English (%s)', (_, texts) => {
  expect(Object.keys(texts)).toEqual(Object.keys(panelTexts.en));
  expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('lists, menus and choices find their words where Strapi looks for them', () => {
  const said = strapiTexts(panelTexts.fr);
  expect(said['content-manager.content-types.api::campaign.campaign.goal']).toBe('Objectif');
  expect(said['content-manager.content-types.api::update.update.updatedAt']).toBe('Dernière modification');
  expect(said['Privacy notice']).toBe('Notice de confidentialité');
  expect(said['endorsement']).toBe('Soutien');
});
