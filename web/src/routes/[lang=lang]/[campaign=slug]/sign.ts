import { error, type RequestEvent } from '@sveltejs/kit';
import type { Issue } from 'cms/contract/error-code';
import { CmsRefusal, CmsUnavailable } from '#lib/cms/failure.ts';
import { isUrlencoded, sentForm } from '#lib/form/sent-form.ts';
import type { FormBody } from '#lib/form/urlencoded.ts';
import { hub } from '#lib/hub.ts';
import { readSignature, typedIn, type Typed } from './signature-form.ts';
import { statusOf } from './error-text.ts';
import { isTrapped, proofIn } from './unseen-fields.ts';

export interface Refused {
  status: number;
  typed: Typed;
  issues: readonly [Issue, ...Issue[]];
  /** The hub wants a proof and there was none: a script can find one and send the form again. */
  asked?: boolean;
}

const empty: FormBody['fields'] = new Map();

/** What the CMS said no to, for the reader; a campaign that does not exist is a wrong address, not a wrong form. */
function refusedBy(failure: unknown, typed: Typed, { fields }: FormBody): Refused {
  if (failure instanceof CmsUnavailable) return { status: 503, typed, issues: [{ path: [], code: 'unavailable' }] };
  if (!(failure instanceof CmsRefusal)) throw failure;
  if (failure.status === 404) error(404);
  const [first = { path: [], code: 'malformed' } as const, ...rest] = failure.issues;
  const issues = [first, ...rest] as const;
  const asked = first.code === 'proof-required' && proofIn(fields) === '';
  return { status: failure.status === 400 ? statusOf(issues) : failure.status, typed, issues, asked };
}

/** Carries one form to the CMS. Null means: accepted. */
export async function sign(event: RequestEvent, campaign: string, locale: string): Promise<Refused | null> {
  if (!isUrlencoded(event.request)) {
    return { status: 415, typed: typedIn(empty), issues: [{ path: [], code: 'malformed' }] };
  }
  const form = await sentForm(event.request);
  if (isTrapped(form.fields)) return null; // a robot is told what everybody is told
  const reading = readSignature(form, campaign, locale);
  const typed = typedIn(form.fields);
  if ('issues' in reading) return { status: statusOf(reading.issues), typed, issues: reading.issues };
  try {
    const { cms, stamps } = hub();
    const page = stamps.ageOf(form.fields.get('shown'), Date.now());
    await cms.sign(reading.request, event.getClientAddress(), page);
    return null;
  } catch (failure) {
    return refusedBy(failure, typed, form);
  }
}
