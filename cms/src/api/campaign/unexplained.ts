import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { wordsOf } from '../../bootstrap/field-words';
import { panelText } from '../message/services/panel-text';

const uid = 'api::campaign.campaign';
const key = 'editor.changeUnexplained';

/** What to do, with the labels of the two fields as the panel shows them in the language of the sentence. */
export const unexplainedSentence = (strapi: Core.Strapi, language?: string): Promise<string> =>
  panelText(
    strapi,
    key,
    (said) => ({
      kind: wordsOf(uid, 'changeKind', said).label,
      reason: wordsOf(uid, 'changeReason', said).label,
    }),
    language,
  );

/** A statement changed and nobody said what or why: answered as 400, in the language of who asked. */
export const unexplained = async (strapi: Core.Strapi): Promise<errors.ApplicationError> =>
  new errors.ApplicationError(await unexplainedSentence(strapi), { problem: key });

export const isUnexplained = (error: unknown): boolean =>
  error instanceof errors.ApplicationError && (error.details as { problem?: unknown } | undefined)?.problem === key;
