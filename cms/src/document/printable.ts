/** The names of a document, in the order given: those that can be drawn and those that no font can. */
export interface SortedNames {
  printed: string[];
  unprintable: string[];
}

/**
 * White space of every kind becomes one blank, controls go. What is of private use (Unicode §23.5) has no meaning that two
 * readers share: no font draws it, so it stays and the name is listed as one that cannot be drawn.
 */
export const cleaned = (name: string): string =>
  name
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim();

/** Joiners and marks of direction have no glyph; the typesetter takes them as they are. */
const unseen = /\p{Variation_Selector}|\p{Join_Control}|[\u200b\u200e\u200f\u2060]/u;

/** Embeddings and isolates could turn around what stands beside a name; none is needed inside one. */
const turning = /[\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Whether every character of a text has a glyph in one of the fonts. */
export const isPrintable = (text: string, covered: ReadonlySet<number>): boolean =>
  Array.from(text).every((letter) => unseen.test(letter) || covered.has(letter.codePointAt(0) ?? 0));

/** A text as it can be drawn: what has no glyph becomes the sign for an unknown character. */
export const drawable = (text: string, covered: ReadonlySet<number>): string =>
  Array.from(text.replaceAll(turning, '').replaceAll(/\p{Cc}/gu, (it) => (it === '\n' ? it : ' ')))
    .map((letter) => (letter === '\n' || isPrintable(letter, covered) ? letter : '?'))
    .join('');

export function sortNames(names: readonly string[], covered: ReadonlySet<number>): SortedNames {
  const sorted: SortedNames = { printed: [], unprintable: [] };
  for (const name of names) {
    const shown = cleaned(name.replaceAll(turning, ''));
    if (isPrintable(shown, covered)) sorted.printed.push(shown);
    else sorted.unprintable.push(name);
  }
  return sorted;
}

const field = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** As in CSV for spreadsheets: a value that would be a formula is kept from being one by an apostrophe (OWASP, CSV injection). */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

/** Every name exactly as it was given, one a line (RFC 4180), with whether the pages show it. */
export function namesFile(names: readonly string[], covered: ReadonlySet<number>): string {
  const lines = names.map((name) => {
    const printed = isPrintable(cleaned(name.replaceAll(turning, '')), covered) ? 'yes' : 'no';
    return `${field(harmless(name))},${printed}\r\n`;
  });
  return `\ufeffname,printed\r\n${lines.join('')}`;
}
