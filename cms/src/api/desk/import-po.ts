import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Knex } from 'knex';
import type { ImportAnswer } from '../../../contract/desk';
import { inTransaction } from '../../bootstrap/in-transaction';
import { planOf, type Plan, type PlannedText } from '../../translation/import-plan';
import type { PoEntry } from '../../translation/po';
import { shown, textIdOf } from '../../translation/shown-text';
import { rememberSources } from '../../translation/sources';
import { allTexts, type StoredText } from '../../translation/texts';
import { fieldOf, messageType } from '../../translation/translatable';
import { writeMessages } from '../../translation/write-messages';
import { mayWrite, readableTypes } from './may';
import { writeDocument } from './save-text';
import { oneByOne } from './seen-text';

/** 403 unless the person who asks may write every text that the import would touch. */
function demandRights(strapi: Core.Strapi, locale: string, { changed, confirmed }: Plan): void {
  const touched = new Map(
    [...changed.map(({ text }) => text), ...confirmed].map((text) => [`${text.type}:${text.field}`, text]),
  );
  for (const { type, field } of touched.values()) {
    const uid = fieldOf(type, field)?.type.uid ?? '';
    if (!mayWrite(strapi, uid, locale, field)) throw new errors.ForbiddenError();
  }
}

/** What changes of one document, in one write. */
function byDocument(changed: readonly PlannedText[]): Map<string, { text: StoredText; data: Record<string, unknown> }> {
  const documents = new Map<string, { text: StoredText; data: Record<string, unknown> }>();
  for (const { text, value } of changed.filter(({ text: { type } }) => type !== messageType)) {
    const key = `${text.type}:${text.document}`;
    const known = documents.get(key) ?? { text, data: {} };
    known.data[text.field] = value;
    documents.set(key, known);
  }
  return documents;
}

async function carryOut(strapi: Core.Strapi, ctx: Context, knex: Knex, locale: string, plan: Plan): Promise<void> {
  const { changed, confirmed } = plan;
  for (const { text, data } of byDocument(changed).values()) {
    const uid = fieldOf(text.type, text.field)?.type.uid ?? '';
    await writeDocument(strapi, ctx, { uid, document: text.document, locale, data });
  }
  const messages = changed.filter(({ text }) => text.type === messageType);
  const { user } = ctx.state as { user?: { id: number } };
  await writeMessages(
    knex,
    locale,
    messages.map(({ text, value }) => ({ document: text.document, value: String(value) })),
    user?.id ?? null,
  );
  await rememberSources(knex, [...messages.map(({ text }) => text), ...confirmed]);
}

const answerOf = ({ changed, confirmed, unchanged, refused }: Plan): ImportAnswer => ({
  changed: changed.map(({ text, to }) => ({
    id: textIdOf(text),
    name: text.name,
    field: text.field,
    from: shown(text.format, text.target),
    to,
  })),
  confirmed: confirmed.length,
  unchanged,
  refused,
});

/** Says what these entries change in a language and, unless it is only to be said, changes it: all of it or nothing. */
export async function importPo(
  strapi: Core.Strapi,
  ctx: Context,
  { locale, dry, entries }: { locale: string; dry: boolean; entries: readonly PoEntry[] },
): Promise<{ data: ImportAnswer }> {
  const readable = await readableTypes(strapi, locale);
  return inTransaction(strapi, async (knex) => {
    await oneByOne(knex, locale);
    const plan = planOf(await allTexts(knex, locale, readable), entries);
    demandRights(strapi, locale, plan);
    if (!dry) await carryOut(strapi, ctx, knex, locale, plan);
    return { data: answerOf(plan) };
  });
}
