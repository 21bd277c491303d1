import { error, fail } from '@sveltejs/kit';
import type { Issue } from 'cms/contract/error-code';
import { limits } from 'cms/contract/signature';
import { CmsRefusal, CmsUnavailable } from '#lib/cms/failure.ts';
import type { MailForm } from './mail-forms.ts';

/** The address as HTML can hold it, no longer than an address can be. */
const showable = (email: string): string =>
  email
    .slice(0, limits.email)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '');

/** The form comes back with the address that was typed, never with the code: it is typed anew. */
export function formBack(form: MailForm, email: string, status: number, issues: readonly Issue[]) {
  return fail(status, { form, email: showable(email), issues });
}

/** What the CMS said no to, for the reader; a campaign that does not exist is a wrong address. */
export function refusedBy(failure: unknown): { status: number; issues: readonly Issue[] } {
  if (failure instanceof CmsUnavailable) return { status: 503, issues: [{ path: [], code: 'unavailable' }] };
  if (!(failure instanceof CmsRefusal)) throw failure;
  if (failure.status === 404) error(404);
  return { status: failure.status === 400 ? 422 : failure.status, issues: failure.issues };
}
