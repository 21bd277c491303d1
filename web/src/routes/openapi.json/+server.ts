import { openToOthers } from '#lib/http/for-programs.ts';
import { openapi } from '#lib/interface/openapi.ts';
import type { RequestHandler } from './$types';

let document: string | undefined;

/** The same until the next release. */
export const GET: RequestHandler = () =>
  new Response((document ??= JSON.stringify(openapi())), {
    headers: { ...openToOthers, 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' },
  });
