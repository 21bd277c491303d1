import type { Core } from '@strapi/strapi';

const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'];

/** SVG and HTML run scripts on the origin of the admin panel (CVE-2026-22707); only pictures and PDF come in. */
const plugins: Core.Config.Plugin = {
  upload: {
    config: {
      sizeLimit: 10 * 1024 * 1024,
      sharp: { cache: false, concurrency: 1 },
      security: {
        allowedTypes: [...pictures, 'application/pdf'],
        deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/xml', 'text/javascript'],
      },
    },
  },
};

export default plugins;
