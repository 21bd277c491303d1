import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      compilerOptions: { runes: true },
      // A form of another site gains nothing here: there is no cookie and no session that a browser would send along, and
      // a signature counts only through the mail. Browsers say `Origin: null` on pages without a referrer, and tools say
      // nothing at all; refusing them would only lose signatures.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        // What is SvelteKit's own is marked by a nonce, which leaves as a hash (page-markup.ts): kept pages cannot have a
        // nonce, and SvelteKit makes its hashes anew in another thread for every page, which took a tenth of the time of
        // one (measured).
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'style-src': ['self'],
          'img-src': ['self'],
          // The island that finds a proof of work, the worker in which it does so, and the challenge it asks for.
          'script-src': ['self'],
          'worker-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      // The styles of a page travel in it: one round trip fewer, which a slow phone notices.
      inlineStyleThreshold: 16_384,
      version: { pollInterval: 0 },
    }),
  ],
});
