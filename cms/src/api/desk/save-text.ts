import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { inTransaction } from '../../bootstrap/in-transaction';
import type { Knex } from 'knex';
import type { Text, TextChange } from '../../../contract/desk';
import { objectionTo } from '../../translation/check';
import { shown, shownText, typed } from '../../translation/shown-text';
import { rememberSources } from '../../translation/sources';
import { textsOfDocument, type StoredText } from '../../translation/texts';
import { Objected } from './answer';
import { asSeen, oneByOne, textToWrite, type FoundText, type SeenText } from './seen-text';

type Person = { id: number } | undefined;

const asStored = (format: Text['format'], stored: string | null): unknown =>
  format === 'markup' && stored !== null ? JSON.parse(stored) : stored;

/** @throws {Objected} when the checks refuse this as the translation. */
export function refuseWrong({ type, field, text }: FoundText, value: unknown): void {
  if (value === null && field.required) throw new Objected({ code: 'required', about: `${type.name}.${field.name}` });
  const objection = objectionTo(field, text.code, asStored(text.format, text.source), value);
  if (objection) throw new Objected(objection);
}

/** Through the Document Service, as Strapi's own editor does, so that every rule for documents holds here as well. */
export async function writeDocument(
  strapi: Core.Strapi,
  ctx: Context,
  { uid, document, locale, data }: { uid: string; document: string; locale: string; data: Record<string, unknown> },
): Promise<void> {
  const { user } = ctx.state as { user: Person };
  const signed = user ? { ...data, updatedBy: user.id } : data;
  await strapi.documents(uid as UID.ContentType).update({ documentId: document, locale, data: signed as never });
}

async function textNow(knex: Knex, { type, field, text }: FoundText): Promise<Text> {
  const texts = await textsOfDocument(knex, type, text.document, [text.code]);
  return shownText(texts.find((each) => each.field === field.name) as StoredText);
}

/** One text as the contract has it after `work` on it, in one transaction with it. */
function onSeenText(
  strapi: Core.Strapi,
  seen: SeenText,
  work: (knex: Knex, found: FoundText) => Promise<void>,
): Promise<{ data: Text }> {
  return inTransaction(strapi, async (knex) => {
    await oneByOne(knex, seen.locale);
    const found = await textToWrite(strapi, knex, seen.id, seen.locale);
    asSeen(found, seen);
    await work(knex, found);
    return { data: await textNow(knex, found) };
  });
}

/** Whoever saves has the source in view, so what is saved was made from it, also where no word changed. */
export const saveText = (strapi: Core.Strapi, ctx: Context, change: TextChange): Promise<{ data: Text }> =>
  onSeenText(strapi, change, async (knex, found) => {
    const { type, field, text } = found;
    const value = typed(text.format, change.target, text.source);
    refuseWrong(found, value);
    const same = value === null ? text.target === null : change.target === shown(text.format, text.target);
    if (!same) {
      const data = { [field.name]: value };
      await writeDocument(strapi, ctx, { uid: type.uid, document: text.document, locale: text.code, data });
    }
    if (value !== null) await rememberSources(knex, [text]);
  });

/** The translation was looked at, and holds for the source as it is now. */
export const stillRight = (strapi: Core.Strapi, seen: SeenText): Promise<{ data: Text }> =>
  onSeenText(strapi, seen, async (knex, found) => {
    const { text } = found;
    if (text.target === null) throw new Objected({ code: 'required', about: `${text.type}.${text.field}` });
    refuseWrong(found, asStored(text.format, text.target));
    await rememberSources(knex, [text]);
  });
