import type { Transport } from '@sveltejs/kit/hooks';

/**
 * What a page is made of stays here. SvelteKit writes it down for scripts that would take the page over, even for pages
 * that load none (`csr = false`), and throws it away: a quarter of the time of a page. Whatever it finds first counts as
 * written.
 */
export const transport: Transport = {
  unsent: {
    encode: (value: unknown) => typeof value === 'object' && value !== null && 'unsent',
    decode: () => null,
  },
};
