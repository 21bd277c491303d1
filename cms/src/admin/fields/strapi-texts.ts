import { typeNames } from './type-names';

type Texts = Readonly<Record<string, string>>;
type Named = [name: string, text: string];

const types = Object.entries(typeNames as Texts);
const columnId = (type: string, field: string): string => `content-manager.content-types.api::${type}.${type}.${field}`;

/** A column of a list is called as the field is; one of `any` stands in the lists of all types. */
const columns = (texts: Texts): Named[] =>
  Object.entries(texts).flatMap(([key, text]) => {
    const label = /^hub\.field\.([^.]+)\.([^.]+)\.label$/.exec(key);
    if (!label) return [];
    const [, type, field] = label;
    const lists = type === 'any' ? types.map(([, each]) => each) : [type];
    return lists.map((list): Named => [columnId(list, field), text]);
  });

/** What can be chosen in a field, and sentences of Strapi’s own that some languages of the panel lack. */
const renamed = (texts: Texts): Named[] =>
  Object.entries(texts)
    .filter(([key]) => /^hub\.(option|strapi)\./.test(key))
    .map(([key, text]) => [key.replace(/^hub\.(option|strapi)\./, ''), text]);

const names = (texts: Texts): Named[] => types.map(([name, type]) => [name, texts[`hub.type.${type}`]]);

/** The same texts under the names by which Strapi looks for them: its menu, its lists, and what can be chosen (5.54.0). */
export const strapiTexts = (texts: Texts): Record<string, string> =>
  Object.fromEntries([...names(texts), ...columns(texts), ...renamed(texts)]);
