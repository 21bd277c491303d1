import type { MessageKey } from '#lib/i18n/message.ts';
import { errorPage } from '../../../error-page.ts';

/** What a reader is told who followed a link from a mail in vain. */
export function confirmError(status: number): { title: MessageKey; text: MessageKey } {
  if (status === 404) return { title: 'confirm.invalidTitle', text: 'confirm.invalidText' };
  if (status === 410) return { title: 'confirm.expiredTitle', text: 'confirm.expiredText' };
  if (status === 409) return { title: 'confirm.closedTitle', text: 'confirm.closedText' };
  if (status === 422) return { title: 'confirm.setAsideTitle', text: 'confirm.setAsideText' };
  if (status === 503) return { title: 'confirm.title', text: 'confirm.unavailable' };
  return errorPage(status);
}
