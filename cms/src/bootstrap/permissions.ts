/** A permission of the admin panel, as Strapi's roles take it. `locales: null` means every language, also later ones. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: null };
  conditions: string[];
}

export interface EditedType {
  uid: string;
  fields: string[];
  draftAndPublish: boolean;
}

const explorer = (action: string): string => `plugin::content-manager.explorer.${action}`;
const plain = (action: string): Permission => ({ action, subject: null, properties: {}, conditions: [] });

const uploads = ['read', 'configure-view', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];
const messageType = 'api::message.message';

/** The code owns the keys, sources and notes of messages and writes them at each start; editors own the texts. */
function ofMessages({ uid, fields }: EditedType): Permission[] {
  const one = (action: string, allowed: string[]): Permission => ({
    ...{ action: explorer(action), subject: uid, conditions: [] },
    properties: { fields: allowed, locales: null },
  });
  return [one('read', fields), one('create', ['text']), one('update', ['text'])];
}

function ofDocuments({ uid, fields, draftAndPublish }: EditedType): Permission[] {
  const written = ['create', 'read', 'update'].map((action) => ({
    ...{ action: explorer(action), subject: uid, conditions: [] },
    properties: { fields, locales: null },
  }));
  const whole = (draftAndPublish ? ['delete', 'publish'] : ['delete']).map((action) => ({
    ...{ action: explorer(action), subject: uid, conditions: [] },
    properties: { locales: null },
  }));
  return [...written, ...whole];
}

/** What an editor may do: every content type in every language, and pictures. Nothing else; no signature among it. */
export function editorPermissions(types: readonly EditedType[]): Permission[] {
  const content = types.flatMap((type) => (type.uid === messageType ? ofMessages(type) : ofDocuments(type)));
  return [...content, ...uploads.map((action) => plain(`plugin::upload.${action}`))];
}
