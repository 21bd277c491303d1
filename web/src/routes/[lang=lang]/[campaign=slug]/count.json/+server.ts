import { hub } from '#lib/hub.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => Response.json(await hub().cms.count(params.campaign));
