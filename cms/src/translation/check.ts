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
