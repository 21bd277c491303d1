import type { Objection } from '../../contract/desk';
import { messageObjection } from './check-message';
import { addressesIn } from './markup';
import type { TranslatableField } from './translatable';

/** The addresses that only the first list has; each as often as it has it more. */
function more(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function markObjection(source: unknown, target: unknown): Objection | null {
  const [from, to] = [addressesIn(source), addressesIn(target)];
  const [wrong] = [...more(from, to), ...more(to, from)];
  return wrong === undefined ? null : { code: 'lost-mark', about: wrong };
}

/**
 * Why a translation is refused, or null: on the desk, in an import and in Strapi's own editor alike. Source and target are
 * as they are stored: texts, or blocks.
 */
export function objectionTo(
  { format, longest }: Pick<TranslatableField, 'format' | 'longest'>,
  locale: string,
  source: unknown,
  target: unknown,
): Objection | null {
  if (format === 'markup') return markObjection(source, target);
  const from = typeof source === 'string' ? source : '';
  const to = typeof target === 'string' ? target : '';
  if (longest !== null && to.length > longest) return { code: 'too-long', about: String(longest) };
  return format === 'message' && to.trim() !== '' ? messageObjection(from, to, locale) : null;
}

/** An objection as a sentence for somebody who translates in Strapi's own editor, which knows English only. */
export function sentenceOf({ code, about }: Objection): string {
  const sentences: Record<Objection['code'], string> = {
    'too-long': `The text is too long: at most ${about} characters.`,
    'bad-syntax': `The text cannot be read near “${about}”: every { needs its }, and a plural needs “other”.`,
    'lost-placeholder': `${about} of the source is missing. Copy it as it is; before a { write the apostrophe ’, not '.`,
    'new-placeholder': `${about} is not used like that in the source. Take it away, or use it as the source does.`,
    'lost-plural': `This language also counts in these ways: ${about}. Add a text for each of them to the plural.`,
    'lost-mark': `Links and pictures lead where those of the source lead, and none is missing. Look at ${about}.`,
    required: 'This text may not be empty.',
    'text-unknown': 'There is no such text to translate.',
    'changed-meanwhile': 'Somebody changed this text in the meantime. Load it again.',
    'change-unexplained': 'The statement is not the one that was published last: say what changed and why.',
  };
  return sentences[code];
}
