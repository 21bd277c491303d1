import type { Objection } from '../../contract/desk';
import { BadSyntax, categoriesOf, shapeOf, type Kind, type Shape } from './message-shape';

const shown = (name: string): string => (name.startsWith('<') ? name : `{${name}}`);

/** How much is shown of a text around the place where it is wrong, in UTF-16 code units. */
const excerptLength = 40;

/** A number may be counted or shown as one wherever the source does either; anything else is used as in the source. */
function allowed(kinds: ReadonlySet<Kind>): ReadonlySet<Kind> {
  const counted = (['plural', 'selectordinal', 'number'] as const).some((kind) => kinds.has(kind));
  return counted ? new Set([...kinds, 'argument', 'number', 'plural', 'selectordinal']) : kinds;
}

function placeholderObjection(source: Shape, target: Shape): Objection | null {
  for (const name of source.kinds.keys()) {
    if (!target.kinds.has(name)) return { code: 'lost-placeholder', about: shown(name) };
  }
  for (const [name, kinds] of target.kinds) {
    const may = allowed(source.kinds.get(name) ?? new Set());
    for (const kind of kinds) if (!may.has(kind)) return { code: 'new-placeholder', about: shown(name) };
  }
  return null;
}

function choiceObjection(source: Shape, target: Shape): Objection | null {
  for (const [name, choices] of source.choices) {
    const given = target.choices.get(name) ?? new Set();
    const lost = [...choices].find((choice) => !given.has(choice));
    if (lost !== undefined) return { code: 'lost-placeholder', about: `{${name}}: ${lost}` };
    const fresh = [...given].find((choice) => !choices.has(choice));
    if (fresh !== undefined) return { code: 'new-placeholder', about: `{${name}}: ${fresh}` };
  }
  return null;
}

/** A plural of the source stays one in every language that counts in more than one way, and has all of its ways. */
function pluralObjection(source: Shape, target: Shape, locale: string): Objection | null {
  const expected = source.plurals.filter(({ argument, type }) => {
    const kept = target.plurals.some((plural) => plural.argument === argument && plural.type === type);
    return !kept && categoriesOf(locale, type).length > 1;
  });
  for (const { type, cases } of [...target.plurals, ...expected.map((plural) => ({ ...plural, cases: [] }))]) {
    const lost = categoriesOf(locale, type).filter((category) => !cases.includes(category as never));
    if (lost.length > 0) return { code: 'lost-plural', about: lost.join(', ') };
  }
  return null;
}

/** Why a translation of an ICU message cannot stand for its source in a language, or null. The source must be one. */
export function messageObjection(source: string, target: string, locale: string): Objection | null {
  try {
    const from = shapeOf(source);
    const to = shapeOf(target);
    return placeholderObjection(from, to) ?? choiceObjection(from, to) ?? pluralObjection(from, to, locale);
  } catch (error) {
    if (!(error instanceof BadSyntax)) throw error;
    const start = Math.max(0, Math.min(error.place, target.length - excerptLength));
    return { code: 'bad-syntax', about: target.slice(start, start + excerptLength) };
  }
}
