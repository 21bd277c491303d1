/** Open to everybody: it says nothing, and whoever starts the hub asks before there is a web server. */
export default {
  type: 'content-api',
  routes: [{ method: 'GET', path: '/health', handler: 'health.read', config: { auth: false } }],
};
