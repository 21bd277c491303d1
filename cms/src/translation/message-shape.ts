import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** How an argument is used; `argument` is one that is put in as it comes. */
export type Kind = 'argument' | 'number' | 'date' | 'time' | 'select' | 'plural' | 'selectordinal' | 'tag';

export interface Plural {
  argument: string;
  type: 'cardinal' | 'ordinal';
  /** `one`, `few`, `=0` … */
  cases: string[];
}

/** What a message takes: what a translation has to take as well. */
export interface Shape {
  /** By the name of each argument, tags as `<b>`. */
  kinds: Map<string, Set<Kind>>;
  /** The keys of each select, by its argument. */
  choices: Map<string, Set<string>>;
  plurals: Plural[];
}

/** Not an ICU message; `place` is where it went wrong, in UTF-16 code units. */
export class BadSyntax extends Error {
  constructor(readonly place: number) {
    super('not an ICU message');
  }
}

function parsed(text: string): MessageFormatElement[] {
  try {
    return parse(text, { captureLocation: false, requiresOtherClause: true });
  } catch (error) {
    const { location } = error as { location?: { start: { offset: number } } };
    throw new BadSyntax(location?.start.offset ?? 0);
  }
}

const add = <Value>(sets: Map<string, Set<Value>>, key: string, values: Iterable<Value>): void => {
  sets.set(key, new Set([...(sets.get(key) ?? []), ...values]));
};

function walk(elements: readonly MessageFormatElement[], shape: Shape): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const { value } = element;
    if (element.type === TYPE.tag) {
      add(shape.kinds, `<${value}>`, ['tag']);
      walk(element.children, shape);
    } else if (element.type === TYPE.plural) {
      const ordinal = element.pluralType === 'ordinal';
      const cases = Object.keys(element.options);
      add(shape.kinds, value, [ordinal ? 'selectordinal' : 'plural']);
      shape.plurals.push({ argument: value, type: ordinal ? 'ordinal' : 'cardinal', cases });
    } else if (element.type === TYPE.select) {
      add(shape.kinds, value, ['select']);
      add(shape.choices, value, Object.keys(element.options));
    } else {
      const kinds = { [TYPE.argument]: 'argument', [TYPE.number]: 'number', [TYPE.date]: 'date', [TYPE.time]: 'time' };
      add(shape.kinds, value, [kinds[element.type] as Kind]);
    }
    if ('options' in element) for (const option of Object.values(element.options)) walk(option.value, shape);
  }
}

/** @throws {BadSyntax} when the text is no ICU message. */
export function shapeOf(text: string): Shape {
  const shape: Shape = { kinds: new Map(), choices: new Map(), plurals: [] };
  walk(parsed(text), shape);
  return shape;
}

/** The plural categories of a language; of one that nobody knows only `other`, which every message has. */
export function categoriesOf(locale: string, type: Plural['type']): string[] {
  if (Intl.PluralRules.supportedLocalesOf(locale).length === 0) return ['other'];
  return new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
}
