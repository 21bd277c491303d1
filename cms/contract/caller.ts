/**
 * How the web server makes itself known to the CMS: without this header reads are refused, and the client's address is
 * not believed. The value is `WEB_SECRET` of the environment, the same on both sides.
 */
export const secretHeader = 'x-hub-secret';
/** The address of the browser, as the web server saw it. */
export const clientAddressHeader = 'x-hub-client';
