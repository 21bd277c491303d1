import { redirect } from '@sveltejs/kit';
import { tokenIn } from '#lib/form/mail-token.ts';
import { hub } from '#lib/hub.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: mail programs and virus scanners open links too. Only the button confirms. */
export const load: PageServerLoad = async ({ params, getClientAddress }) => ({
  signature: await hub().cms.confirmable(tokenIn(params.token), getClientAddress()),
});

export const actions: Actions = {
  default: async ({ params, getClientAddress }) => {
    const campaign = await hub().cms.confirm(tokenIn(params.token), getClientAddress());
    redirect(303, `/${params.lang}/${campaign}/thanks`);
  },
};
