import { redirect, type RequestEvent } from '@sveltejs/kit';
import { CmsRefusal } from '#lib/cms/failure.ts';
import { tokenIn } from '#lib/form/mail-token.ts';
import { hub } from '#lib/hub.ts';

type Event = RequestEvent<{ lang: string; token: string }>;

/** Only who could still erase something sees the button; what is shown says nothing of what is stored. */
export async function askFirst({ params, getClientAddress }: Event): Promise<{ token: string }> {
  await hub().cms.mySignature(tokenIn(params.token), getClientAddress());
  return { token: params.token };
}

/** Pressed twice it erases once, and both times the answer is that everything is erased. */
export async function erase({ params, getClientAddress }: Event): Promise<never> {
  try {
    await hub().cms.withdraw(tokenIn(params.token), getClientAddress());
  } catch (failure) {
    if (!(failure instanceof CmsRefusal && failure.status === 404)) throw failure;
  }
  redirect(303, `/${params.lang}/my-signature/erased`);
}
