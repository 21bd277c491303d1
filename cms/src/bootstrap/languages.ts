import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { ownName } from '../language/language-tag';
import { enterHidden, enterPublic, strike, strikeGone } from '../language/roll';
import { newDocumentId } from './document-id';
import { inTransaction } from './in-transaction';
import { addMessages } from './messages';
import { onceSeen } from './once-seen';
import { roles } from './panel-services';
import { dropTranslatorRole, setTranslatorRole, setTranslatorRoles } from './roles';

const startingLanguages = ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'];
const type = 'plugin::i18n.locale';

/** The starting languages are there and public; one that somebody removed later stays removed. */
export async function addLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.db.query(type);
  await strikeGone(strapi.db.connection);
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
  await enterPublic(strapi.db.connection, fresh);
  await roles(strapi).resetSuperAdminPermissions();
}

/** Where the texts lie that the code ships. */
export const messagesFolder = (strapi: Core.Strapi): string => path.join(strapi.dirs.app.root, 'messages');

/**
 * A language gets what its translators need the moment it is made, and loses it the moment it goes, by the desk or by
 * Strapi’s own settings. Called once in the life of a process.
 */
export function followLanguages(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [type],
    async afterCreate(event) {
      const { code } = (event as unknown as { result: { code: string } }).result;
      await inTransaction(strapi, (knex) => enterHidden(knex, code));
      await addMessages(strapi, messagesFolder(strapi));
      await setTranslatorRole(strapi, code);
    },
    async afterDelete(event) {
      const { code } = (event as unknown as { result: { code: string } }).result;
      await inTransaction(strapi, (knex) => strike(knex, code));
      await dropTranslatorRole(strapi, code);
    },
  });
  // Another default language is another source to translate from.
  strapi.db.lifecycles.subscribe({
    models: ['strapi::core-store'],
    async afterUpdate(event) {
      const { key } = (event as unknown as { result: { key: string } }).result;
      if (key === 'plugin_i18n_default_locale') await setTranslatorRoles(strapi);
    },
  });
}
