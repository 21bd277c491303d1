import type { Core, UID } from '@strapi/strapi';
import { roles } from './panel-services';
import { editorPermissions, type EditedType, type Permission } from './permissions';

/** What people edit in the panel. A type that is not in this list is in no role. */
export const editedTypes = [
  'api::campaign.campaign',
  'api::statement.statement',
  'api::update.update',
  'api::organisation.organisation',
  'api::message.message',
  'api::privacy.privacy',
] as const;

/** The fields as our schema has them, without those that Strapi adds for itself. */
function edited(strapi: Core.Strapi, uid: UID.ContentType): EditedType {
  const type = strapi.contentType(uid) as unknown as {
    __schema__: { attributes: object };
    options?: { draftAndPublish?: boolean };
  };
  return {
    uid,
    fields: Object.keys(type.__schema__.attributes),
    draftAndPublish: type.options?.draftAndPublish === true,
  };
}

/** Strapi gives its Editor and Author rights of its own on a first start; ours replace them at every start. */
export async function setRoles(strapi: Core.Strapi): Promise<void> {
  const types = editedTypes.map((uid) => edited(strapi, uid as UID.ContentType));
  const granted: Record<string, Permission[]> = { 'strapi-editor': editorPermissions(types), 'strapi-author': [] };
  for (const [code, permissions] of Object.entries(granted)) {
    const role = await roles(strapi).findOne({ code });
    if (role) await roles(strapi).assignPermissions(role.id, permissions);
  }
}
