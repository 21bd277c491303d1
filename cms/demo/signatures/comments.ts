import { oneOf, type Draw } from './random';

/** What is said with a signature of the demonstration, by language. Nobody’s words in particular. */
const said: Record<string, readonly string[]> = {
  en: [
    'Nobody should be in prison for what they think.',
    'I have read his books for years. Let him go back to his desk.',
    'Free him, and all the others.',
  ],
  fr: [
    'Personne ne doit être en prison pour ses idées.',
    'Je signe pour lui, et pour toutes celles et ceux dont on ne parle pas.',
    'La liberté de penser ne se négocie pas.',
  ],
  de: [
    'Niemand gehört für eine Meinung ins Gefängnis.',
    'Lasst ihn frei – und alle anderen auch.',
    'Wer schweigt, stimmt zu. Ich schweige nicht.',
  ],
  es: ['Nadie debe estar preso por pensar.', 'Libertad para él y para todas las personas presas por sus ideas.'],
  ru: [
    'Никого нельзя сажать за мысли.',
    'Свободу ему и всем, кто сидит за убеждения!',
    'Читал его книги ещё студентом. Держитесь.',
  ],
  uk: ['Нікого не можна карати за думки.', 'Свободу всім, хто за ґратами за свої переконання!'],
  ar: ['لا يجوز أن يُسجن أحد بسبب رأيه.', 'الحرية له ولكل سجناء الرأي.'],
};

/** How many of them say something. */
const share = 0.08;

/** What this signature says in its language; mostly nothing. */
export function commentFrom(draw: Draw, locale: string): string {
  const words = said[locale];
  return words && draw() < share ? oneOf(draw, words) : '';
}
