import type { Text } from './message.ts';

/** Texts by plural category of their language, with `{}` for the number, for a script that has no messages. */
export interface NumberForms {
  lang: string;
  /** What is said of zero, which some languages have a sentence of its own for. */
  none: string;
  texts: Partial<Record<Intl.LDMLPluralRule, string>>;
}

/** Every category of every language has a whole number among these, unless it is for fractions only (CLDR plural rules). */
const samples = [...Array.from({ length: 200 }, (_, at) => at + 1), 1_000, 10_000, 1_000_000].reverse();

function formOf(numbers: readonly number[], say: (number: number) => Text): string | null {
  for (const number of numbers) {
    const { text, locale } = say(number);
    const parts = text.split(new Intl.NumberFormat(locale).format(number));
    if (parts.length === 2) return parts.join('{}');
    // “One person has signed”: no number is said where there can be only one.
    if (parts.length === 1 && numbers.length === 1) return text;
  }
  return null;
}

/**
 * What a text says of a number, category by category (Unicode TR 35, plural rules): it is asked about samples, and the
 * number is taken out. A category that cannot be told so is left out.
 */
export function numberForms(say: (number: number) => Text): NumberForms {
  const { locale: lang, text: none } = say(0);
  const rules = new Intl.PluralRules(lang);
  const texts: NumberForms['texts'] = {};
  for (const category of rules.resolvedOptions().pluralCategories) {
    const form = formOf(
      samples.filter((number) => rules.select(number) === category),
      say,
    );
    if (form !== null) texts[category] = form;
  }
  return { lang, none, texts };
}
