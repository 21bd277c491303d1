import type { Core } from '@strapi/strapi';

/**
 * No logger (its lines hold addresses with their query), no session (only single sign-on needs it), no X-Powered-By.
 * No origin is allowed: browsers talk to the web server and, for the admin panel, to this same origin. What the door takes
 * (src/door) never comes here.
 */
const middlewares: Core.Config.Middlewares = [
  'global::refusals',
  'global::plain-words',
  'strapi::errors',
  'global::unstorable-text',
  'global::whole-files',
  {
    name: 'strapi::security',
    config: {
      frameguard: { action: 'deny' },
      contentSecurityPolicy: {
        directives: {
          // Null takes Strapi's own value (any host with https) away, so that default-src 'self' holds.
          'connect-src': null,
          'font-src': ["'self'", 'data:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          'frame-ancestors': ["'none'"],
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [], credentials: false, maxAge: 0 } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '64kb',
      // Nothing takes a text but the import of a language, which reads it itself (api/desk/po-body.ts).
      text: false,
      formidable: { maxFileSize: 10 * 1024 * 1024 },
    },
  },
  'global::some-body',
  'global::one-reset',
  'global::testable-address',
  'strapi::favicon',
  'strapi::public',
];

export default middlewares;
