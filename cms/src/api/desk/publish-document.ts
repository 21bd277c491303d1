import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction } from '../../bootstrap/in-transaction';
import type * as z from 'zod';
import type { publication, Text } from '../../../contract/desk';
import { shownText } from '../../translation/shown-text';
import { textsOfDocument } from '../../translation/texts';
import { translatableTypes } from '../../translation/translatable';
import { isUnexplained } from '../campaign/unexplained';
import { Objected } from './answer';
import { may } from './may';

type Asked = z.infer<typeof publication>;

/** Publishes the draft, with what its translator says of a changed statement, where that is asked for. */
async function publishDraft(strapi: Core.Strapi, uid: UID.ContentType, { document, locale, change }: Asked) {
  const documents = strapi.documents(uid);
  const said = change && { changeKind: change.kind, changeReason: change.reason };
  if (said) await documents.update({ documentId: document, locale, data: said });
  try {
    await documents.publish({ documentId: document, locale });
  } catch (error) {
    throw isUnexplained(error) ? new Objected({ code: 'change-unexplained', about: '' }) : error;
  }
}

/** Publishes one document in one language; every text that readers need has to be there. */
export async function publishDocument(strapi: Core.Strapi, asked: Asked): Promise<{ data: Text[] }> {
  const { type: name, document, locale } = asked;
  const type = translatableTypes.find((each) => each.name === name && each.drafts);
  if (!type) throw new Objected({ code: 'text-unknown', about: name });
  if (!may(strapi, 'publish', type.uid, locale)) throw new errors.ForbiddenError();
  return inTransaction(strapi, async (knex) => {
    const texts = await textsOfDocument(knex, type, document, [locale]);
    if (texts.every(({ target }) => target === null)) throw new Objected({ code: 'text-unknown', about: document });
    const lacking = type.fields.filter(
      ({ name: field, required }) => required && !texts.some((text) => text.field === field && text.target !== null),
    );
    if (lacking.length > 0)
      throw new Objected({ code: 'required', about: lacking.map((field) => `${name}.${field.name}`).join(', ') });
    await publishDraft(strapi, type.uid as UID.ContentType, asked);
    return { data: (await textsOfDocument(knex, type, document, [locale])).map(shownText) };
  });
}
