import type { Text } from '../../contract/desk';
import campaign from '../api/campaign/content-types/campaign/schema.json';
import message from '../api/message/content-types/message/schema.json';
import organisation from '../api/organisation/content-types/organisation/schema.json';
import privacy from '../api/privacy/content-types/privacy/schema.json';
import statement from '../api/statement/content-types/statement/schema.json';
import update from '../api/update/content-types/update/schema.json';

interface Attribute {
  type: string;
  required?: boolean;
  maxLength?: number;
  pluginOptions?: { i18n?: { localized?: boolean }; desk?: { translated?: boolean } };
}

export interface Schema {
  collectionName: string;
  info: { singularName: string };
  options: { draftAndPublish: boolean };
  attributes: Record<string, Attribute>;
}

export interface TranslatableField {
  name: string;
  column: string;
  format: Text['format'];
  /** In UTF-16 code units. */
  longest: number | null;
  required: boolean;
}

export interface TranslatableType {
  /** As in the ids of texts: `campaign`. */
  name: string;
  uid: string;
  table: string;
  /** Whether what is written waits in a draft until it is published. */
  drafts: boolean;
  /** The column by which a person knows a document. */
  title: string;
  /** The column that says where a document stands, if there is one. */
  slug: string | null;
  fields: readonly TranslatableField[];
}

/** Every type whose texts are translated, in the order in which the desk shows them. */
const schemas: readonly Schema[] = [campaign, statement, update, organisation, privacy, message];

/** The code writes the source of a message into a column of its own; its key is its name. */
export const messageType = message.info.singularName;

const written = new Set(['string', 'text', 'blocks']);

/** As Strapi names a column. */
const columnOf = (attribute: string): string => attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const formatOf = (type: string, attribute: Attribute): Text['format'] => {
  if (attribute.type === 'blocks') return 'markup';
  return type === messageType ? 'message' : 'plain';
};

/** What a translator writes of a type: its localized texts, but for those that the schema keeps for our own books. */
export function translatableType({ collectionName, info, options, attributes }: Schema): TranslatableType {
  const name = info.singularName;
  const fields = Object.entries(attributes)
    .filter(([, { type, pluginOptions }]) => written.has(type) && pluginOptions?.i18n?.localized === true)
    .filter(([, { pluginOptions }]) => pluginOptions?.desk?.translated !== false)
    .map(([field, attribute]) => ({
      name: field,
      column: columnOf(field),
      format: formatOf(name, attribute),
      longest: attribute.maxLength ?? null,
      required: attribute.required ?? false,
    }));
  const title = name === messageType ? 'key' : fields.find(({ format }) => format === 'plain')?.column;
  if (title === undefined) throw new Error(`The type ${name} has no localized text that names a document.`);
  const slug = 'slug' in attributes ? 'slug' : null;
  const uid = `api::${name}.${name}`;
  return { name, uid, table: collectionName, drafts: options.draftAndPublish, title, slug, fields };
}

export const translatableTypes: readonly TranslatableType[] = schemas.map(translatableType);

export const typeOfUid = (uid: string): TranslatableType | undefined =>
  translatableTypes.find((type) => type.uid === uid);

/** The type and field of a text, or null when there is none. */
export function fieldOf(type: string, field: string): { type: TranslatableType; field: TranslatableField } | null {
  const found = translatableTypes.find(({ name }) => name === type);
  const one = found?.fields.find(({ name }) => name === field);
  return found && one ? { type: found, field: one } : null;
}
