import type { Core } from '@strapi/strapi';
import { previewOf } from '../src/preview/preview-handler';
import { environment } from './env';

export default (): Core.Config.Admin => {
  const { PUBLIC_URL, ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = environment();
  return {
    auth: { secret: ADMIN_JWT_SECRET, cookie: { sameSite: 'strict' } },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY },
    autoOpen: false,
    // The site is shown in a frame of the panel: Strapi puts its origin into the panel's own policy.
    preview: {
      enabled: true,
      config: { allowedOrigins: [PUBLIC_URL], handler: (uid, asked) => previewOf(strapi, uid, asked) },
    },
    ai: { enabled: false },
    flags: { nps: false, promoteEE: false, docLinks: false },
    // Strapi's own login limit (5 in 5 minutes for an address, a path and a client), said here so that it stays.
    rateLimit: { enabled: true, max: 5 },
    forgotPassword: { expiresIn: '30m' },
  };
};
