import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { knownLocales } from '../../language/public-locales';
import { askerOf, rightsOn, type Right } from '../../language/rights';
import { translatableTypes } from '../../translation/translatable';
import { refused } from '../site/reply';

/** Whether the person who asks has a right on a type in a language; on one field of it, where that is named. */
export function may(strapi: Core.Strapi, right: Right, uid: string, locale: string, field?: string): boolean {
  const ability = askerOf(strapi);
  return ability !== undefined && rightsOn(strapi, ability, uid)(right, locale, field);
}

/** What is not there yet in a language is created, what is there is changed: who may do either may write it. */
export const mayWrite = (strapi: Core.Strapi, uid: string, locale: string, field: string): boolean =>
  may(strapi, 'update', uid, locale, field) || may(strapi, 'create', uid, locale, field);

/** The names of the types whose texts in this language the person who asks may read. 404 without it, 403 without any. */
export async function readableTypes(strapi: Core.Strapi, locale: string): Promise<string[]> {
  if (!(await knownLocales(strapi.db.connection)).includes(locale)) throw refused('not-found');
  const readable = translatableTypes.filter(({ uid }) => may(strapi, 'read', uid, locale));
  if (readable.length === 0) throw new errors.ForbiddenError();
  return readable.map(({ name }) => name);
}
