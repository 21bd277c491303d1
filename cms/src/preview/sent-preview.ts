import type { Context } from 'koa';
import { environment } from '../../config/env';
import { previewHeader } from '../../contract/preview';
import { refused } from '../api/site/reply';
import { opens, readPreview, type Shown } from './token';

/** What the preview that was sent along shows, or null when there is none. @throws {Refused} when it opens nothing. */
export function sentPreview(ctx: Context): Shown | null {
  const token = ctx.get(previewHeader);
  if (token === '') return null;
  const preview = readPreview(environment().WEB_SECRET, token, new Date());
  if (preview === 'forged') throw refused('token-unknown');
  if (preview === 'expired') throw refused('token-expired');
  return preview;
}

/** A preview opens its own place and its own language, which need not be public. */
export function openedPreview(ctx: Context, locale: string, place: string | null): Shown | null {
  const preview = sentPreview(ctx);
  if (!preview) return null;
  if (preview.locale !== locale || (place !== null && !opens(preview, place))) throw refused('token-unknown');
  return preview;
}
