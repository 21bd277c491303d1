import type { Core } from '@strapi/strapi';
import { environment } from './env';

export default (): Core.Config.Admin => {
  const { ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = environment();
  return {
    auth: { secret: ADMIN_JWT_SECRET, cookie: { sameSite: 'strict' } },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY },
    autoOpen: false,
    // Said, since a panel without it asks every editor to "set up preview".
    preview: { enabled: false, config: { handler: () => null } },
    ai: { enabled: false },
    flags: { nps: false, promoteEE: false, docLinks: false },
    // Strapi's own login limit (5 in 5 minutes for an address, a path and a client), said here so that it stays.
    rateLimit: { enabled: true, max: 5 },
    forgotPassword: { expiresIn: '30m' },
  };
};
