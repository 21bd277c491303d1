import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../texts/text.fixture';
import { editorAddress, fieldSentence, helpSentence, typeNames, typeSentence } from './where-used';

interface PluginOptions {
  i18n?: { localized?: boolean };
  desk?: { translated?: boolean };
}

interface Schema {
  kind: string;
  info: { singularName: string };
  attributes: Record<string, { type: string; pluginOptions?: PluginOptions }>;
}
const api = join(import.meta.dirname, '..', '..', '..', '..', 'api');
const schemas = globSync('*/content-types/*/schema.json', { cwd: api })
  .map((file) => JSON.parse(readFileSync(join(api, file), 'utf8')) as Schema)
  .map((schema) => ({
    ...schema,
    fields: Object.entries(schema.attributes)
      .filter(([, { type, pluginOptions }]) => pluginOptions?.i18n?.localized && /^(string|text|blocks)$/.test(type))
      .filter(([, { pluginOptions }]) => pluginOptions?.desk?.translated !== false)
      .map(([field]) => field),
  }))
  .filter(({ fields }) => fields.length > 0);

describe('where a text is used', () => {
  test('has a name in the panel for every type and field that is translated', () => {
    expect(schemas.length).toBeGreaterThan(3);
    for (const { info, fields } of schemas) {
      expect(typeSentence(info.singularName), info.singularName).not.toBeNull();
      if (info.singularName !== 'message')
        for (const field of fields) {
          expect(fieldSentence(info.singularName, field), `${info.singularName}.${field}`).not.toBeNull();
          expect(helpSentence(info.singularName, field), `${info.singularName}.${field}`).not.toBeNull();
        }
    }
    expect([...typeNames].sort()).toEqual(schemas.map(({ info }) => info.singularName).sort());
  });

  test('leads to the address that Strapi has for its document', () => {
    for (const { kind, info } of schemas) {
      const address = editorAddress(textOf('abc', { type: info.singularName }), 'sr-Latn');
      expect(address.includes('/single-types/')).toBe(kind === 'singleType');
      expect(address).toContain(`/api::${info.singularName}.${info.singularName}`);
      expect(address.endsWith('?plugins[i18n][locale]=sr-Latn')).toBe(true);
    }
  });
});
