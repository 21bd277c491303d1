import { error, redirect } from '@sveltejs/kit';
import { token } from 'cms/contract/confirmation';
import { hub } from '#lib/hub.ts';
import type { Actions, PageServerLoad } from './$types';

/** A token that no mail of ours can hold need not be asked for. */
function tokenIn(text: string): string {
  const parsed = token.safeParse(text);
  return parsed.success ? parsed.data : error(404);
}

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
