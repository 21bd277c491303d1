/** A route that the web server reads from: Strapi's own authentication would cost four statements a call. */
export const readRoute = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { auth: false, middlewares: ['global::only-the-web'] },
});
