import type { Text } from '../../../../../contract/desk';
import type { Sentence } from '../../../say';
import { panelTexts } from '../../../translations/by-language';

/** The types of texts, in the order in which the desk shows them. */
export const typeNames = ['campaign', 'statement', 'update', 'organisation', 'privacy', 'message'] as const;

const isSentence = (id: string): id is Sentence => id in panelTexts.en;
const sentence = (id: string): Sentence | null => (isSentence(id) ? id : null);

/** What Strapi's menu and forms call a type and a field; null for what has no name of ours. */
export const typeSentence = (type: string): Sentence | null => sentence(`hub.type.${type}`);
export const fieldSentence = (type: string, field: string): Sentence | null =>
  sentence(`hub.field.${type}.${field}.label`);
/** What a form says below a field. */
export const helpSentence = (type: string, field: string): Sentence | null =>
  sentence(`hub.field.${type}.${field}.help`);

/** Strapi keeps a type of which there is only one document at another address. */
const single = new Set(['privacy']);

/** Strapi's own editor of the text's document in this language, below the panel. */
export function editorAddress({ type, document }: Text, locale: string): string {
  const uid = `api::${type}.${type}`;
  const place = single.has(type) ? `single-types/${uid}` : `collection-types/${uid}/${document}`;
  return `/content-manager/${place}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
}
