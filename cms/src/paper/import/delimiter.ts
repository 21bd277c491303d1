const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What parts the fields of a CSV: of the comma, the semicolon and the tab the one that its first line has most of. */
export function guessedDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const times = (delimiter: Delimiter): number => counts.get(delimiter) ?? 0;
  return delimiters.reduce((best, each) => (times(each) > times(best) ? each : best));
}
