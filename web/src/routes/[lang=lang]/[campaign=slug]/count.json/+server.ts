import { hub } from '#lib/hub.ts';
import { forPrograms } from '#lib/http/for-programs.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => forPrograms(await hub().cms.count(params.campaign));
