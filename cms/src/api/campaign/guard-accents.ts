import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { accentPattern, accentProblem, leastContrast } from '../../../contract/accent';
import { panelText } from '../message/services/panel-text';

const writing = ['create', 'update', 'clone'];

async function refuseAccent(strapi: Core.Strapi, accent: unknown): Promise<void> {
  // What is no colour at all is refused by the pattern of the field.
  if (typeof accent !== 'string' || !accentPattern.test(accent)) return;
  const problem = accentProblem(accent);
  if (!problem) return;
  const message = await panelText(strapi, 'editor.accentPale', { ...problem, least: leastContrast });
  // With its path, the panel shows the sentence at the field.
  throw new errors.ValidationError(message, { errors: [{ path: ['accent'], message, name: 'ValidationError' }] });
}

/** A campaign’s colour carries text, so one that cannot be read is not saved, not even in a draft (WCAG 2.2, 1.4.3). */
export function guardAccents(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    if (uid === 'api::campaign.campaign' && writing.includes(action)) {
      await refuseAccent(strapi, (params as { data?: { accent?: unknown } }).data?.accent);
    }
    return next();
  });
}
