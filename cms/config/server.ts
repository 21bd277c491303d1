import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { environment } from './env';

/** `server.proxy: true` is silently ignored by Strapi; only `proxy.koa` is read (5.54.0, services/server). */
const behindProxy = { koa: true, ipHeader: 'X-Forwarded-For', maxIpsCount: 1 };

export default (): Core.Config.Server => {
  const { CMS_HOST, CMS_PORT, CMS_BEHIND_PROXY, APP_KEYS, HUB_DATA } = environment();
  return {
    host: CMS_HOST,
    port: CMS_PORT,
    app: { keys: APP_KEYS },
    proxy: CMS_BEHIND_PROXY ? behindProxy : { koa: false },
    // A folder of its own: whatever lies in it is served.
    dirs: { public: HUB_DATA ? path.resolve(HUB_DATA, 'uploads') : './public' },
    logger: { config: { level: 'warn' }, updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
    mcp: { enabled: false },
    cron: { enabled: false },
    // Strapi's default posts whole entries with their relations to webhooks.
    webhooks: { populateRelations: false },
    // Longer than any proxy in front keeps its connections, or the proxy answers 502 (Node's default is 5 s).
    http: { serverOptions: { keepAliveTimeout: 75_000, headersTimeout: 60_000, requestTimeout: 60_000 } },
  };
};
