import { tokenIn } from '#lib/form/mail-token.ts';
import { hub } from '#lib/hub.ts';
import type { RequestHandler } from './$types';

/** Everything that is stored, in a form that a machine reads and a person can (GDPR art. 20). */
export const GET: RequestHandler = async ({ params, getClientAddress }) => {
  const signature = await hub().cms.mySignature(tokenIn(params.token), getClientAddress());
  return new Response(`${JSON.stringify(signature, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-signature.json"',
    },
  });
};
