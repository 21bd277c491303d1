import type { Core, UID } from '@strapi/strapi';
import { writtenByTheJob } from '../publishing/timed-types';
import { ownName } from '../language/language-tag';
import { knownLocales } from '../language/public-locales';
import { inTransaction } from './in-transaction';
import { roles } from './panel-services';
import {
  campaignManagerPermissions,
  editorPermissions,
  translatorPermissions,
  type EditedType,
  type Permission,
} from './permissions';

/** What people edit in the panel. A type that is not in this list is in no role. */
export const editedTypes = [
  'api::campaign.campaign',
  'api::statement.statement',
  'api::update.update',
  'api::organisation.organisation',
  'api::message.message',
  'api::privacy.privacy',
] as const;

interface Attribute {
  type: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** A relation says what belongs to what, in whatever language; there is nothing in it to translate. */
const isTranslated = ({ type, pluginOptions }: Attribute): boolean =>
  type !== 'relation' && pluginOptions?.i18n?.localized === true;

/** The fields as our schema has them, without those that Strapi adds for itself. */
function edited(strapi: Core.Strapi, uid: UID.ContentType): EditedType {
  const type = strapi.contentType(uid) as unknown as {
    __schema__: { attributes: Record<string, Attribute> };
    options?: { draftAndPublish?: boolean };
  };
  const attributes = Object.entries(type.__schema__.attributes);
  const written = attributes.filter(([name]) => name !== writtenByTheJob);
  return {
    uid,
    fields: attributes.map(([name]) => name),
    written: written.map(([name]) => name),
    translated: written.filter(([, attribute]) => isTranslated(attribute)).map(([name]) => name),
    draftAndPublish: type.options?.draftAndPublish === true,
  };
}

const types = (strapi: Core.Strapi): EditedType[] => editedTypes.map((uid) => edited(strapi, uid as UID.ContentType));

const translatorPrefix = 'translator-';
const codeOf = (locale: string): string => `${translatorPrefix}${locale}`;

/** A name that no other role has: Strapi refuses a second one, and somebody may have made it by hand. */
async function translatorName(strapi: Core.Strapi, locale: string): Promise<string> {
  const name = `Translator: ${ownName(locale)}`;
  const taken = await roles(strapi).findOne({ name });
  return taken && taken.code !== codeOf(locale) ? `${name} (${locale})` : name;
}

/** The role of a language is there, is called after it, and may do what the code says. */
export async function setTranslatorRole(strapi: Core.Strapi, locale: string): Promise<void> {
  const [source] = await inTransaction(strapi, knownLocales);
  const code = codeOf(locale);
  const name = await translatorName(strapi, locale);
  const description = `Writes and publishes ${ownName(locale)}, and nothing else.`;
  const present = await roles(strapi).findOne({ code });
  const role = present ?? (await roles(strapi).create({ code, name, description }));
  if (present && present.name !== name) await roles(strapi).update({ id: role.id }, { name, description });
  await roles(strapi).assignPermissions(role.id, translatorPermissions(types(strapi), locale, source));
}

async function dropRole(strapi: Core.Strapi, id: number): Promise<void> {
  // Strapi keeps a role that somebody has; who had only this one may do nothing until an administrator gives another.
  await strapi.db.query('admin::role').update({ where: { id }, data: { users: [] } });
  await roles(strapi).deleteByIds([id]);
}

export async function dropTranslatorRole(strapi: Core.Strapi, locale: string): Promise<void> {
  const role = await roles(strapi).findOne({ code: codeOf(locale) });
  if (role) await dropRole(strapi, role.id);
}

/** One role a language, for each language that the hub has and for no other. */
export async function setTranslatorRoles(strapi: Core.Strapi): Promise<void> {
  const locales = await inTransaction(strapi, knownLocales);
  for (const locale of locales) await setTranslatorRole(strapi, locale);
  const present = await roles(strapi).find({ code: { $startsWith: translatorPrefix } });
  for (const { id, code } of present)
    if (!locales.includes(code.slice(translatorPrefix.length))) await dropRole(strapi, id);
}

const campaignManager = {
  code: 'campaign-manager',
  name: 'Campaign manager',
  description: 'Works with signatures and hands them over; the only role that may see personal data.',
};

/** Strapi gives its Editor and Author rights of its own on a first start; ours replace them at every start. */
export async function setRoles(strapi: Core.Strapi): Promise<void> {
  const { code: managing } = campaignManager;
  if (!(await roles(strapi).findOne({ code: managing }))) await roles(strapi).create(campaignManager);
  const granted: Record<string, Permission[]> = {
    'strapi-editor': editorPermissions(types(strapi)),
    'strapi-author': [],
    [managing]: campaignManagerPermissions(),
  };
  for (const [code, permissions] of Object.entries(granted)) {
    const role = await roles(strapi).findOne({ code });
    if (role) await roles(strapi).assignPermissions(role.id, permissions);
  }
  await setTranslatorRoles(strapi);
}
