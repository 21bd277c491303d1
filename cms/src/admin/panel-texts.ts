import { panelTextsIn } from './translations/by-language';

/** The texts in the language that this person chose for the panel. Strapi keeps it in the browser (5.54.0, `reducer`). */
export const chosenTexts = (): Readonly<Record<string, string>> =>
  panelTextsIn(window.localStorage.getItem('strapi-admin-language') ?? 'en');
