import type { Core } from '@strapi/strapi';
import { environment } from '../../config/env';
import { StartRefused } from '../start-refused';
import { roles, users } from './panel-services';

/** Made by Strapi on a first start, with no date of expiry. */
const defaultTokens = ['Read Only', 'Full Access'];

/**
 * Until there is an administrator, whoever comes first to the panel becomes one; so the hub makes the first itself, and
 * does not start without.
 */
export async function makeFirstAdmin(strapi: Core.Strapi): Promise<void> {
  if (await users(strapi).exists()) return;
  await strapi.db.query('admin::api-token').deleteMany({ where: { name: { $in: defaultTokens } } });
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = environment();
  if (password === undefined) {
    throw new StartRefused(
      'There is no administrator yet: set ADMIN_PASSWORD for this start, so that nobody else makes one.',
    );
  }
  const superAdmin = await roles(strapi).getSuperAdmin();
  await users(strapi).create({
    ...{ email: email.toLowerCase(), firstname: email.split('@')[0], password },
    ...{ isActive: true, blocked: false, registrationToken: null, roles: [superAdmin.id] },
  });
  process.send?.({ type: 'admin-created', email });
}
