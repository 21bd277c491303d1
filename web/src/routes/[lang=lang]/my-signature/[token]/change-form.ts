import { mySignatureChange, type MySignatureChange } from 'cms/contract/my-signature';
import type { FormBody } from '#lib/form/urlencoded.ts';

const known = new Set(['display', 'mailLocale', 'updates']);

/** The whole form as the change it asks for, or null: a box that is not ticked is a wish too, so nothing may be missing. */
export function readChange({ fields, wrong }: FormBody): MySignatureChange | null {
  if (wrong !== null || [...fields.keys()].some((name) => !known.has(name))) return null;
  const updates = fields.get('updates');
  const parsed = mySignatureChange.required().safeParse({
    display: fields.get('display'),
    mailLocale: fields.get('mailLocale'),
    updates: updates === undefined ? false : updates === 'on' || updates,
  });
  return parsed.success ? parsed.data : null;
}
