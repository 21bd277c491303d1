import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { shownText } from '../../translation/shown-text';
import { textsOfDocument, type StoredText } from '../../translation/texts';
import { fieldOf, type TranslatableField, type TranslatableType } from '../../translation/translatable';
import { Objected } from './answer';
import { mayWrite } from './may';

export interface SeenText {
  id: string;
  locale: string;
  seenSource: string;
  seenTarget: string;
}

export interface FoundText {
  type: TranslatableType;
  field: TranslatableField;
  text: StoredText;
}

const unknown = (id: string): Objected => new Objected({ code: 'text-unknown', about: id });

/** Whoever writes translations of a language through the desk waits for one another: what was seen stays as it was seen. */
export const oneByOne = (knex: Knex, locale: string): Promise<unknown> =>
  knex.raw('select pg_advisory_xact_lock(hashtextextended(:lock, 0))', { lock: `desk:${locale}` });

/** The text that an id names, as it is now. 404 when there is none, 403 when the person who asks may not write it. */
export async function textToWrite(strapi: Core.Strapi, knex: Knex, id: string, locale: string): Promise<FoundText> {
  const [typeName = '', document = '', fieldName = ''] = id.split(':');
  const found = fieldOf(typeName, fieldName);
  if (!found) throw unknown(id);
  const { type, field } = found;
  if (!mayWrite(strapi, type.uid, locale, field.name)) throw new errors.ForbiddenError();
  const text = (await textsOfDocument(knex, type, document, [locale])).find((each) => each.field === field.name);
  if (!text) throw unknown(id);
  return { type, field, text };
}

/** 409 when source or translation are no longer the ones that were seen, with what they are. */
export function asSeen({ text }: FoundText, { seenSource, seenTarget }: SeenText): void {
  if (text.fingerprint === seenSource && text.targetFingerprint === seenTarget) return;
  throw new Objected({ code: 'changed-meanwhile', about: text.name }, shownText(text));
}
