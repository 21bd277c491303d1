import ar from './ar.json';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ru from './ru.json';
import uk from './uk.json';

/** What our part of the panel says, in each language that the panel has. The server says some of it, too. */
export const panelTexts = { en, fr, de, es, ru, uk, ar };

export type PanelLanguage = keyof typeof panelTexts;

const isKnown = (language: string): language is PanelLanguage => Object.hasOwn(panelTexts, language);

/** The texts in a language; in English when the panel does not have it. */
export const panelTextsIn = (language: string): Readonly<Record<string, string>> =>
  isKnown(language) ? panelTexts[language] : panelTexts.en;
