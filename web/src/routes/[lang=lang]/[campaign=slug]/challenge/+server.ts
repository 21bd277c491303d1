import { CmsRefusal, CmsUnavailable } from '#lib/cms/failure.ts';
import { hub } from '#lib/hub.ts';
import type { RequestHandler } from './$types';

function statusOf(failure: unknown): number {
  if (failure instanceof CmsRefusal) return failure.status;
  if (failure instanceof CmsUnavailable) return 503;
  throw failure;
}

/** What the script of the form solves while somebody types. Good for one signature, so it is kept by nobody. */
export const GET: RequestHandler = async ({ params }) => {
  const headers = { 'cache-control': 'no-store' };
  try {
    return Response.json(await hub().cms.challenge(params.campaign), { headers });
  } catch (failure) {
    return new Response(null, { status: statusOf(failure), headers });
  }
};
