import type { Core } from '@strapi/strapi';
import { startSigning, stopSigning } from './api/signature/way';
import { seedDemo } from '../demo/seed';
import { environment } from '../config/env';
import { addAddressRules } from './bootstrap/address-rules';
import { makeFirstAdmin } from './bootstrap/first-admin';
import { writeFirstRevisions } from './bootstrap/first-revisions';
import { addLanguages, followLanguages, messagesFolder } from './bootstrap/languages';
import { setLayouts } from './bootstrap/layouts';
import { addMessages } from './bootstrap/messages';
import { adoptTranslations } from './bootstrap/adopt-translations';
import { oneAtATime } from './bootstrap/one-at-a-time';
import { sendPanelMail } from './bootstrap/panel-mail';
import { setRoles } from './bootstrap/roles';
import { openDesks } from './bootstrap/open-desks';
import { followChanges } from './translation/follow-changes';
import { guardStrapiRoutes } from './bootstrap/strapi-routes';
import { guardLanguages } from './language/guard-languages';
import { guardAccents } from './api/campaign/guard-accents';
import { guardSlugs } from './api/campaign/guard-slugs';
import { door, standBefore } from './door/door';
import { followUploads } from './pictures/follow-uploads';
import { watchPublishing } from './publishing/watch-publishing';

interface Context {
  strapi: Core.Strapi;
}

/** What must be true after every start; each step finds its work done when it is. */
async function setUp(strapi: Core.Strapi): Promise<void> {
  const appDir = strapi.dirs.app.root;
  await makeFirstAdmin(strapi);
  await addLanguages(strapi);
  await setRoles(strapi);
  await setLayouts(strapi);
  await addAddressRules(strapi);
  await adoptTranslations(strapi);
  await addMessages(strapi, messagesFolder(strapi));
  await writeFirstRevisions(strapi);
  if (environment().HUB_DEMO) await seedDemo(strapi, appDir);
}

export default {
  async register({ strapi }: Context): Promise<void> {
    standBefore(strapi.server.httpServer, door);
    guardLanguages(strapi);
    guardStrapiRoutes(strapi);
    guardSlugs(strapi);
    guardAccents(strapi);
    followChanges(strapi);
    followUploads(strapi);
    await openDesks(strapi);
  },
  async bootstrap({ strapi }: Context): Promise<void> {
    sendPanelMail(strapi);
    followLanguages(strapi);
    watchPublishing(strapi);
    await oneAtATime(strapi, () => setUp(strapi));
    await startSigning(strapi);
  },
  async destroy({ strapi }: Context): Promise<void> {
    await stopSigning(strapi);
  },
};
