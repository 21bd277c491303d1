/**
 * How the web server makes itself known to the CMS: without this header reads are refused, and the client's address is
 * not believed. The value is `WEB_SECRET` of the environment, the same on both sides.
 */
export const secretHeader = 'x-hub-secret';
/** The address of the browser, as the web server saw it. */
export const clientAddressHeader = 'x-hub-client';
/**
 * Milliseconds since the web server showed the page with the form, or `forged` when the form carries a stamp that is not
 * its own. Left out when there is no stamp. Believed, like the address, only beside the secret.
 */
export const pageAgeHeader = 'x-hub-page-age';
