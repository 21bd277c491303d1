import { directionOf, type Direction } from './language.ts';
import { say, type MessageKey, type Text, type Values } from './message.ts';
import { wayTo } from '#lib/preview/way.ts';
import type { Reader } from './reader.ts';

/** How components speak to the reader of this page. */
export interface Speech {
  locale: string;
  /** A text by its key, for places that cannot carry a language of their own: titles and attributes. */
  t: (key: MessageKey, values?: Values) => string;
  /** A text by its key with the language it is in. */
  said: (key: MessageKey, values?: Values) => Text;
  /** The address of a page in the reader’s language; `path` is what follows the language: `/free-them`. */
  way: (path: string) => string;
  /** The attributes that mark what is not in the page’s language (WCAG 2.2, 3.1.2). */
  mark: (locale: string) => { lang?: string; dir?: Direction };
}

export function speak(reader: Reader): Speech {
  return {
    locale: reader.locale,
    t: (name, values) => say(reader.messages, name, values).text,
    said: (name, values) => say(reader.messages, name, values),
    way: (path) => wayTo(reader, path),
    mark: (locale) => (locale === reader.locale ? {} : { lang: locale, dir: directionOf(locale) }),
  };
}
