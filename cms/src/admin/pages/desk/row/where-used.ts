import type { Text } from '../../../../../contract/desk';
import type { Sentence } from '../../../say';

/** The types and fields that have a name in the panel's languages; another type shows the name that Strapi has for it. */
const types: Record<string, Sentence> = {
  campaign: 'hub.desk.type.campaign',
  message: 'hub.desk.type.message',
  organisation: 'hub.desk.type.organisation',
  privacy: 'hub.desk.type.privacy',
  statement: 'hub.desk.type.statement',
  update: 'hub.desk.type.update',
};
const fields: Record<string, Sentence> = {
  addressee: 'hub.desk.field.addressee',
  body: 'hub.desk.field.body',
  demand: 'hub.desk.field.demand',
  imageAlt: 'hub.desk.field.imageAlt',
  name: 'hub.desk.field.name',
  place: 'hub.desk.field.place',
  statement: 'hub.desk.field.statement',
  summary: 'hub.desk.field.summary',
  title: 'hub.desk.field.title',
};

export const typeNames = Object.keys(types);
export const typeSentence = (type: string): Sentence | null => types[type] ?? null;
export const fieldSentence = (field: string): Sentence | null => fields[field] ?? null;

/** Strapi keeps a type of which there is only one document at another address. */
const single = new Set(['privacy']);

/** Strapi's own editor of the text's document in this language, below the panel. */
export function editorAddress({ type, document }: Text, locale: string): string {
  const uid = `api::${type}.${type}`;
  const place = single.has(type) ? `single-types/${uid}` : `collection-types/${uid}/${document}`;
  return `/content-manager/${place}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
}
