import { panelTextsIn } from '../admin/translations/by-language';

/** What the panel says of a field, in English unless another of its languages is asked for. */
export function wordsOf(uid: string, field: string, language = 'en'): { label: string; description: string } {
  const texts = panelTextsIn(language);
  const [, type = ''] = uid.split('.');
  const own = `hub.field.${type}.${field}`;
  const label = texts[`${own}.label`] ?? texts[`hub.field.any.${field}.label`] ?? field;
  return { label, description: texts[`${own}.help`] ?? '' };
}
