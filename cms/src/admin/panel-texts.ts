import ar from './translations/ar.json';
import de from './translations/de.json';
import en from './translations/en.json';
import es from './translations/es.json';
import fr from './translations/fr.json';
import ru from './translations/ru.json';
import uk from './translations/uk.json';

/** What our part of the panel says, in each language that the panel has. */
export const panelTexts = { en, fr, de, es, ru, uk, ar };

export type PanelLanguage = keyof typeof panelTexts;

const isKnown = (language: string): language is PanelLanguage => language in panelTexts;

/** The texts in the language that this person chose for the panel. Strapi keeps it in the browser (5.54.0, `reducer`). */
export function chosenTexts(): Readonly<Record<string, string>> {
  const chosen = window.localStorage.getItem('strapi-admin-language') ?? 'en';
  return isKnown(chosen) ? panelTexts[chosen] : panelTexts.en;
}
