import type { RequestEvent } from '@sveltejs/kit';
import { previewParameter } from 'cms/contract/preview';
import { CmsRefusal } from '#lib/cms/failure.ts';
import { hub } from '#lib/hub.ts';
import { canonicalTag, directionOf } from '#lib/i18n/language.ts';
import { placeOf } from './place.ts';

/** As the CMS writes them; what looks different is not asked about. */
const form = /^[\w-]{1,2000}\.[\w-]{1,100}$/;
const unknown = () => new CmsRefusal(404, [{ path: [], code: 'token-unknown' }]);

/** Texts of this language, public or not, and what the CMS says the link opens. Nothing of it is kept. */
async function ask(token: string, locale: string, place: string) {
  if (!form.test(token)) throw unknown();
  const cms = hub().previewing(token);
  const [opened, texts] = await Promise.all([cms.preview(locale, place), cms.messages(locale)]);
  return { cms, preview: { token, ...opened }, ...texts };
}

/**
 * Opens the preview that an address asks for: the page then reads drafts, in the language of its address, which need not be
 * public. Answers whether one was asked for; what went wrong waits in `locals` for the page, which says so to the reader.
 */
export async function openPreview({ url, route, params, locals }: RequestEvent): Promise<boolean> {
  const token = url.searchParams.get(previewParameter);
  const place = placeOf(route.id, params);
  if (token === null || place === null) return false;
  try {
    const locale = canonicalTag(params.lang ?? '') ?? '';
    const { cms, ...opened } = await ask(token, locale, place);
    locals.cms = cms;
    locals.reader = { ...locals.reader, ...opened, locale, dir: directionOf(locale), known: true };
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    locals.previewFailure = failure;
  }
  return true;
}

/** Whether a page may stand in the panel’s frame: an opened preview, and the page that says that one is over. */
export const mayBeFramed = ({ reader, previewFailure }: App.Locals): boolean =>
  reader.preview !== undefined || (previewFailure instanceof CmsRefusal && previewFailure.status === 410);
