import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { isOutage } from '../api/site/outage';
import { isUnexplained, unexplainedSentence } from '../api/campaign/unexplained';
import { panelText } from '../api/message/services/panel-text';
import { timedTables, timedTypes, type TimedType } from '../publishing/timed-types';
import type { Chore } from './chores';

/** A draft in one language whose hour has come. */
interface Due {
  uid: TimedType;
  id: number;
  documentId: string;
  locale: string;
  /** Of whoever saved it last, for what there is to say. */
  language?: string;
}

interface DueRow extends Omit<Due, 'language'> {
  updatedBy: { preferedLanguage: string | null } | null;
}

type Outcome = 'published' | 'refused' | 'gone';

const isDue = () => ({ publishedAt: null, publishAt: { $lte: new Date() } });

async function dueNow(strapi: Core.Strapi): Promise<Due[]> {
  const found = await Promise.all(
    timedTypes.map(async (uid) => {
      const rows: unknown[] = await strapi.db.query(uid).findMany({
        where: isDue(),
        select: ['id', 'documentId', 'locale'],
        populate: { updatedBy: { select: ['preferedLanguage'] } },
        orderBy: { publishAt: 'asc' },
      });
      return (rows as DueRow[]).map(({ id, documentId, locale, updatedBy }) => ({
        ...{ uid, id, documentId, locale },
        ...(updatedBy?.preferedLanguage && { language: updatedBy.preferedLanguage }),
      }));
    }),
  );
  return found.flat();
}

/**
 * Each hour is good for one publication: who had the form open meanwhile and saves it brings the old hour back with it,
 * and must not publish half a sentence by that.
 */
const takeHour = `
  insert into publishing_hours (document, locale, hour) values (?, ?, ?)
  on conflict (document, locale) do update set hour = excluded.hour where publishing_hours.hour <> excluded.hour`;

/**
 * In one transaction, so that the hour is taken away with the publication or not at all (publishing/watch-publishing.ts).
 * The row is held: another process leaves it alone, and finds no hour afterwards.
 */
async function publish(strapi: Core.Strapi, { uid, id, documentId, locale, language }: Due): Promise<Outcome> {
  let outcome: Outcome = 'gone';
  await strapi.db.transaction(async ({ trx }) => {
    const transaction = trx as Knex.Transaction;
    const held: unknown = await transaction(timedTables[uid]).where({ id }).forUpdate().skipLocked().first('id');
    if (held === undefined) return;
    const found: unknown = await strapi.db.query(uid).findOne({ where: { id, ...isDue() }, select: ['publishAt'] });
    if (found === null) return;
    const { publishAt } = found as { publishAt: string };
    const taken = await transaction.raw<{ rowCount: number }>(takeHour, [documentId, locale, publishAt]);
    if (taken.rowCount === 0)
      throw new errors.ApplicationError(await panelText(strapi, 'editor.publishedAlready', {}, language));
    await strapi.documents(uid).publish({ documentId, locale });
    outcome = 'published';
  });
  return outcome;
}

/** What the editor reads beside the hour. Only a refusal has a sentence for people; it may quote the text, the log not. */
async function problemOf(strapi: Core.Strapi, { language }: Due, error: unknown): Promise<string> {
  if (isUnexplained(error)) return unexplainedSentence(strapi, language);
  if (error instanceof errors.ApplicationError) return (error as Error).message;
  return panelText(strapi, 'editor.publishFailed', {}, language);
}

/** Publishes, or takes the hour away and says why: what was refused once is refused again until somebody mends it. */
async function publishOrSay(strapi: Core.Strapi, due: Due, alert: (line: string) => void): Promise<Outcome> {
  try {
    return await publish(strapi, due);
  } catch (error) {
    if (isOutage(error)) throw error;
    const noted = { publishAt: null, publishProblem: await problemOf(strapi, due, error) };
    // Whoever has set another hour meanwhile has mended it, or will read the next sentence.
    await strapi.db.query(due.uid).updateMany({ where: { id: due.id, ...isDue() }, data: noted });
    const kind = error instanceof Error ? error.name : 'unknown';
    alert(
      `Publishing ${due.uid} ${due.documentId} (${due.locale}) at its hour failed (${kind}); its editor is told why.`,
    );
    return 'refused';
  }
}

/** Every minute: whatever has an hour that has come, each document and language once (issue 4). */
export function publishDue(strapi: Core.Strapi, alert: (line: string) => void): Chore {
  return {
    name: 'publish-due',
    cron: '* * * * *',
    work: async () => {
      const outcomes: Outcome[] = [];
      for (const due of await dueNow(strapi)) outcomes.push(await publishOrSay(strapi, due, alert));
      const number = (of: Outcome) => outcomes.filter((one) => one === of).length;
      return [`Published at their hour: ${number('published')}. Refused: ${number('refused')}.`];
    },
  };
}
