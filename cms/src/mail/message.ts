import { IntlMessageFormat } from 'intl-messageformat';

export type Values = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();
const most = 2_000;

/** Compiling costs a hundred times as much as using; texts change rarely, so the compiled form is kept by the text itself. */
function compile(text: string, locale: string): IntlMessageFormat {
  const key = `${locale}\0${text}`;
  const known = compiled.get(key);
  if (known) return known;
  if (compiled.size >= most) compiled.clear();
  // `ignoreTag`: a `<` in a text is a letter like any other; escaping is the business of who writes HTML.
  const fresh = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  compiled.set(key, fresh);
  return fresh;
}

export function format({ text, locale }: { text: string; locale: string }, values: Values): string {
  return String(compile(text, locale).format(values));
}
