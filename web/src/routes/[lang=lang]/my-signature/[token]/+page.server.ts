import { fail, redirect } from '@sveltejs/kit';
import { CmsRefusal } from '#lib/cms/failure.ts';
import { tokenIn } from '#lib/form/mail-token.ts';
import { isUrlencoded, sentForm } from '#lib/form/sent-form.ts';
import { hub } from '#lib/hub.ts';
import { readChange } from './change-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, getClientAddress, url }) => ({
  token: params.token,
  signature: await hub().cms.mySignature(tokenIn(params.token), getClientAddress()),
  saved: url.searchParams.has('saved'),
});

export const actions: Actions = {
  default: async ({ params, request, getClientAddress }) => {
    const token = tokenIn(params.token);
    const change = isUrlencoded(request) ? readChange(await sentForm(request)) : null;
    if (!change) return fail(400, { wrong: true });
    try {
      await hub().cms.changeMySignature(token, change, getClientAddress());
    } catch (failure) {
      if (failure instanceof CmsRefusal && failure.status === 400) return fail(400, { wrong: true });
      throw failure;
    }
    redirect(303, `/${params.lang}/my-signature/${token}?saved`);
  },
};
