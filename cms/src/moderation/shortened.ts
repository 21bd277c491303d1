const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The beginning of a text, cut between two words (UAX #29), with an ellipsis; a text that fits stays as it is. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of words.segment(text.slice(0, most + 1))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()} …`;
}
