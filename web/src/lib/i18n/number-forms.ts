import type { Text } from './message.ts';
import { numbersIn } from './figure.ts';
import { onceForEach } from './once-for-each.ts';

/** Texts by plural category of their language, with `{}` for the number, for a script that has no messages. */
export interface NumberForms {
  lang: string;
  /** What is said of zero, which some languages have a sentence of its own for. */
  none: string;
  texts: Partial<Record<Intl.LDMLPluralRule, string>>;
}

interface Sample {
  number: number;
  /** As a text of that language writes it. */
  written: string;
}
type Samples = readonly (readonly [Intl.LDMLPluralRule, readonly Sample[]])[];

/** Every category of every language has a whole number among these, unless it is for fractions only (CLDR plural rules). */
const numbers = [...Array.from({ length: 200 }, (_, at) => at + 1), 1_000, 10_000, 1_000_000].reverse();

/** Sorting the samples of a language costs as much as rendering a page. */
const samplesIn = onceForEach((lang: string): Samples => {
  const rules = new Intl.PluralRules(lang);
  const format = numbersIn(lang);
  const sampleOf = (number: number): Sample => ({ number, written: format.format(number) });
  return rules
    .resolvedOptions()
    .pluralCategories.map((category) => [
      category,
      numbers.filter((number) => rules.select(number) === category).map(sampleOf),
    ]);
});

function formOf(samples: readonly Sample[], say: (number: number) => Text): string | null {
  for (const { number, written } of samples) {
    const { text } = say(number);
    const parts = text.split(written);
    if (parts.length === 2) return parts.join('{}');
    // “One person has signed”: no number is said where there can be only one.
    if (parts.length === 1 && samples.length === 1) return text;
  }
  return null;
}

/**
 * What a text says of a number, category by category (Unicode TR 35, plural rules): it is asked about samples, and the
 * number is taken out. A category that cannot be told so is left out.
 */
export function numberForms(say: (number: number) => Text): NumberForms {
  const { locale: lang, text: none } = say(0);
  const texts: NumberForms['texts'] = {};
  for (const [category, samples] of samplesIn(lang)) {
    const form = formOf(samples, say);
    if (form !== null) texts[category] = form;
  }
  return { lang, none, texts };
}
