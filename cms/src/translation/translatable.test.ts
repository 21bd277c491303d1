import { expect, test } from 'vitest';
import { fieldOf, translatableType, translatableTypes, type Schema } from './translatable';

test('what a translator writes is every localized text of the schemas and nothing else', () => {
  const fields = translatableTypes.map(({ name, fields }) => [name, fields.map(({ name: field }) => field)]);
  expect(Object.fromEntries(fields)).toEqual({
    campaign: ['title', 'demand', 'summary', 'statement', 'addressee', 'imageAlt', 'outcome'],
    statement: ['title', 'body'],
    update: ['title', 'summary', 'body'],
    organisation: ['name', 'place'],
    privacy: ['title', 'body'],
    message: ['text'],
  });
});

test('a text is written as blocks, as an ICU message or as it stands, by its schema', () => {
  expect(fieldOf('campaign', 'statement')?.field.format).toBe('markup');
  expect(fieldOf('message', 'text')?.field.format).toBe('message');
  expect(fieldOf('campaign', 'imageAlt')?.field).toEqual({
    name: 'imageAlt',
    column: 'image_alt',
    format: 'plain',
    longest: 300,
    required: false,
  });
});

test('a field that is not translated is no text of the desk', () => {
  expect(fieldOf('campaign', 'slug')).toBeNull();
  expect(fieldOf('signature', 'name')).toBeNull();
});

test('a localized text that the schema keeps for our books is left out', () => {
  const localized = { i18n: { localized: true } };
  const schema: Schema = {
    collectionName: 'things',
    info: { singularName: 'thing' },
    options: { draftAndPublish: true },
    attributes: {
      title: { type: 'string', pluginOptions: localized },
      reason: { type: 'text', pluginOptions: { ...localized, desk: { translated: false } } },
    },
  };
  expect(translatableType(schema).fields.map(({ name }) => name)).toEqual(['title']);
});
