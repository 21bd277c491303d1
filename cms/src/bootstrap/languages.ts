import type { Core } from '@strapi/strapi';
import { newDocumentId } from './document-id';
import { onceSeen } from './once-seen';
import { roles } from './panel-services';

const startingLanguages = ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'];

/** A language in its own words, as its readers look for it. */
export function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** The starting languages are there; one that somebody removed later stays removed. */
export async function addLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.db.query('plugin::i18n.locale');
  const fresh = await onceSeen(strapi, 'languages', startingLanguages);
  if (fresh.length === 0) return;
  const present = new Set((await locales.findMany({ select: ['code'] })).map(({ code }: { code: string }) => code));
  await locales.updateMany({ where: { code: 'en' }, data: { name: ownName('en') } });
  const missing = fresh.filter((code) => !present.has(code));
  // In one statement: made one by one, each would give the super admin its rights anew (0.2 s and growing).
  if (missing.length > 0) {
    await locales.createMany({
      data: missing.map((code) => ({ code, name: ownName(code), documentId: newDocumentId() })),
    });
  }
  await roles(strapi).resetSuperAdminPermissions();
}
