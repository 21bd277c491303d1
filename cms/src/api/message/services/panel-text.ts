import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../bootstrap/in-transaction';
import { sourceLocale } from '../../../language/public-locales';
import { format, type Values } from '../../../mail/message';
import { textsIn } from './texts';

/** Values that stand in the language of the text itself, such as the labels of the panel. */
type ValuesIn = Values | ((language: string) => Values);

/** The language that whoever asks chose for the panel; English in jobs, and for who chose none. */
export function panelLanguage(strapi: Core.Strapi): string {
  const state = strapi.requestContext.get()?.state as { user?: { preferedLanguage?: string | null } } | undefined;
  return state?.user?.preferedLanguage ?? sourceLocale;
}

/** A text by its key for whoever works in the panel, in the language that this person chose for it unless one is given. */
export async function panelText(
  strapi: Core.Strapi,
  key: string,
  values: ValuesIn = {},
  language = panelLanguage(strapi),
): Promise<string> {
  const texts = await inTransaction(strapi, (knex) => textsIn(knex, [language]));
  const message = texts[key];
  if (!message) return key;
  return format(message, typeof values === 'function' ? values(message.locale) : values);
}
