import { onceForEach } from './once-for-each.ts';

/** A text around the number in it. */
export interface Figured {
  before: string;
  figure: string;
  after: string;
}

/** How a language writes numbers. */
export const numbersIn = onceForEach((locale: string) => new Intl.NumberFormat(locale));

/**
 * Where a message shows a number, so that a page can set it large: languages put it first, last or in between, and some
 * say one or none in words. Null when it is not shown in digits.
 */
export function figureIn(text: string, locale: string, number: number): Figured | null {
  const figure = numbersIn(locale).format(number);
  const at = text.indexOf(figure);
  return at < 0 ? null : { before: text.slice(0, at), figure, after: text.slice(at + figure.length) };
}
