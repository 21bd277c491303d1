import { hub } from '#lib/hub.ts';
import type { RequestHandler } from './$types';

/** Well only when web, CMS and database are: the CMS asks its database before it says so. */
export const GET: RequestHandler = async () => {
  const headers = { 'cache-control': 'no-store' };
  try {
    await hub().cms.health();
    return Response.json({ state: 'ok' }, { headers });
  } catch {
    return Response.json({ state: 'unavailable' }, { status: 503, headers });
  }
};
