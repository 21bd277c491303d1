import { redirect } from '@sveltejs/kit';
import { tokenIn } from '#lib/form/mail-token.ts';
import { hub } from '#lib/hub.ts';
import { isOneClick } from './one-click.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: mail scanners open links too. */
export const load: PageServerLoad = async ({ params, getClientAddress, url }) => {
  await hub().cms.mySignature(tokenIn(params.token), getClientAddress());
  return { stopped: url.searchParams.has('stopped') };
};

export const actions: Actions = {
  default: async ({ params, request, getClientAddress }) => {
    const token = tokenIn(params.token);
    await hub().cms.changeMySignature(token, { updates: false }, getClientAddress());
    if (await isOneClick(request)) return { stopped: true };
    redirect(303, `/${params.lang}/unsubscribe/${token}?stopped`);
  },
};
