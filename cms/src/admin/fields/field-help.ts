import { typeNames } from './type-names';
import { writtenIn } from './written-in';

type Texts = Readonly<Record<string, string>>;

/** What is used here of a field as Strapi lays it out. It holds React elements too: it is copied, never written out. */
export interface Field {
  name: string;
  label: string;
  hint?: string;
  type?: string;
  attribute?: { pluginOptions?: object };
}

export interface EditLayout<F extends Field> {
  layout: F[][][];
  settings: { displayName?: string };
}

/**
 * The form of a type with the labels and help of these texts, and with fields that are written as the language of the
 * document is; what has no text stays as it came.
 */
export function inOwnWords<F extends Field, L extends EditLayout<F>>(edit: L, texts: Texts, locale?: string): L {
  const type = typeNames[edit.settings.displayName ?? ''];
  if (type === undefined) return edit;
  const said = (field: F): F => ({
    ...field,
    ...writtenIn(field, locale),
    label: texts[`hub.field.${type}.${field.name}.label`] ?? field.label,
    hint: texts[`hub.field.${type}.${field.name}.help`] ?? field.hint,
  });
  return { ...edit, layout: edit.layout.map((panel) => panel.map((row) => row.map(said))) };
}
