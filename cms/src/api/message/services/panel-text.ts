import type { Core } from '@strapi/strapi';
import { sourceLocale } from '../../../language/public-locales';
import { format, type Values } from '../../../mail/message';
import { textsIn } from './texts';

/** A text by its key for whoever works in the panel, in the language that this person chose for it. */
export async function panelText(strapi: Core.Strapi, key: string, values: Values = {}): Promise<string> {
  const state = strapi.requestContext.get()?.state as { user?: { preferedLanguage?: string | null } } | undefined;
  const texts = await textsIn(strapi.db.connection, [state?.user?.preferedLanguage ?? sourceLocale]);
  const message = texts[key];
  return message ? format(message, values) : key;
}
