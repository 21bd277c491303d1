import english from '../admin/translations/en.json';

const texts: Readonly<Record<string, string>> = english;

/** What the panel says of a field in English; in its other languages `admin/fields` says it. */
export function wordsOf(uid: string, field: string): { label: string; description: string } {
  const [, type = ''] = uid.split('.');
  const own = `hub.field.${type}.${field}`;
  const label = texts[`${own}.label`] ?? texts[`hub.field.any.${field}.label`] ?? field;
  return { label, description: texts[`${own}.help`] ?? '' };
}
