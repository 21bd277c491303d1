import { readUrlencoded, type FormBody } from './urlencoded.ts';

/** What every form of the site is sent as; anything else was not made by one of our pages. */
export const isUrlencoded = (request: Request): boolean =>
  /^application\/x-www-form-urlencoded(;|$)/i.test(request.headers.get('content-type')?.trim() ?? '');

/** The fields of the form that a request carries, or what is wrong with it as a whole. */
export async function sentForm(request: Request): Promise<FormBody> {
  try {
    return readUrlencoded(await request.bytes());
  } catch {
    return { fields: new Map(), wrong: 'body-too-large' }; // the adapter stops reading at its limit
  }
}
