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

/** What a text is filled in by; `plain` is what comes out of it without values. */
interface Kept {
  formatter: IntlMessageFormat;
  plain?: Text;
}
/** Parsing a text costs 27 times as much as filling it in. Texts change while the site runs: what was kept for one goes with it. */
const kept = new WeakMap<Text, Kept>();

function keptOf(text: Text): Kept {
  const known = kept.get(text);
  if (known) return known;
  // Days are stored without a time of day: only UTC shows the day that was written.
  const made = { formatter: new IntlMessageFormat(text.text, text.locale, { date: { long: { timeZone: 'UTC' } } }) };
  kept.set(text, made);
  return made;
}

function fill(text: Text, values: Values | undefined): Text | null {
  try {
    const known = keptOf(text);
    if (!values && known.plain) return known.plain;
    const filled = { text: String(known.formatter.format(values)), locale: text.locale };
    if (!values) known.plain = filled;
    return filled;
  } catch {
    return null; // a translation with broken ICU syntax, or with an argument we do not give
  }
}

const sources = new Map<MessageKey, Text>();

function sourceOf(key: MessageKey): Text {
  const source = sources.get(key) ?? { text: shipped[key].source, locale: shippedLocale };
  sources.set(key, source);
  return source;
}

/** The text of a key, filled in; a text that is missing or broken is replaced by the shipped one, never by a blank. */
export function say(messages: Messages, key: MessageKey, values?: Values): Text {
  const source = sourceOf(key);
  const translated = messages[key];
  return (translated && fill(translated, values)) ?? fill(source, values) ?? source;
}
