import { redirect, type RequestEvent } from '@sveltejs/kit';
import { CmsUnavailable } from '#lib/cms/failure.ts';
import { sentForm } from '#lib/form/sent-form.ts';
import type { FormBody } from '#lib/form/urlencoded.ts';
import { hub } from '#lib/hub.ts';
import { loadCampaign } from '../load-campaign.ts';
import { readAgain, readCode } from './mail-forms.ts';
import { formBack, refusedBy } from './send-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The signature is stored: this page must say so even when the CMS goes away in the same second. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const page = { campaign: params.campaign, sent: url.searchParams.has('sent') };
  try {
    return { ...page, foundIn: (await loadCampaign(params.campaign, locals)).foundIn };
  } catch (failure) {
    if (!(failure instanceof CmsUnavailable)) throw failure;
    return page;
  }
};

type Event = RequestEvent<{ lang: string; campaign: string }>;
const emailIn = ({ fields }: FormBody): string => fields.get('email') ?? '';

async function code({ params, request, getClientAddress }: Event) {
  const form = await sentForm(request);
  const reading = readCode(form, params.campaign);
  if ('issues' in reading) return formBack('code', emailIn(form), 422, reading.issues);
  try {
    await hub().cms.confirmByCode(reading.request, getClientAddress());
  } catch (failure) {
    const { status, issues } = refusedBy(failure);
    return formBack('code', emailIn(form), status, issues);
  }
  redirect(303, `/${params.lang}/${params.campaign}/thanks`);
}

async function again({ params, request, getClientAddress }: Event) {
  const form = await sentForm(request);
  const reading = readAgain(form, params.campaign, params.lang);
  if ('issues' in reading) return formBack('again', emailIn(form), 422, reading.issues);
  try {
    await hub().cms.sendAgain(reading.request, getClientAddress());
  } catch (failure) {
    const { status, issues } = refusedBy(failure);
    return formBack('again', emailIn(form), status, issues);
  }
  redirect(303, `/${params.lang}/${params.campaign}/signed?sent`);
}

export const actions: Actions = { code, again };
