/** A permission of the admin panel, as Strapi's roles take it. `locales: null` means every language, also later ones. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] | null };
  conditions: string[];
}

export interface EditedType {
  uid: string;
  fields: string[];
  /** Those of them that people write. */
  written: string[];
  /** Those of these that each language has of its own. */
  translated: string[];
  draftAndPublish: boolean;
}

const explorer = (action: string): string => `plugin::content-manager.explorer.${action}`;
const plain = (action: string): Permission => ({ action, subject: null, properties: {}, conditions: [] });
const content = (action: string, subject: string, properties: Permission['properties']): Permission => ({
  ...{ action: explorer(action), subject, properties },
  conditions: [],
});

const uploads = ['read', 'configure-view', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];
const messageType = 'api::message.message';

/**
 * The code owns the keys, sources and notes of messages and writes them at each start; editors own the texts. Every
 * language has a row of each, so there is nothing to create.
 */
const ofMessages = ({ uid, fields, translated }: EditedType): Permission[] => [
  content('read', uid, { fields, locales: null }),
  content('update', uid, { fields: translated, locales: null }),
];

const ofDocuments = ({ uid, fields, written, draftAndPublish }: EditedType): Permission[] => [
  content('read', uid, { fields, locales: null }),
  ...['create', 'update'].map((action) => content(action, uid, { fields: written, locales: null })),
  ...(draftAndPublish ? ['delete', 'publish'] : ['delete']).map((action) => content(action, uid, { locales: null })),
];

/**
 * What an editor may do: every content type in every language, the desk, languages, and pictures. Nothing else; no
 * signature among it.
 */
export function editorPermissions(types: readonly EditedType[]): Permission[] {
  const documents = types.flatMap((type) => (type.uid === messageType ? ofMessages(type) : ofDocuments(type)));
  const desk = ['read', 'figures', 'languages'].map((action) => plain(`api::desk.${action}`));
  return [...documents, ...desk, ...uploads.map((action) => plain(`plugin::upload.${action}`))];
}

/**
 * What the translator of a language may do: read the source and the language, write and publish the language. No `create`
 * in the source: where a document begins, creating it is more than translating it.
 */
export function translatorPermissions(types: readonly EditedType[], locale: string, source: string): Permission[] {
  const documents = types.flatMap(({ uid, fields, translated, draftAndPublish }) => [
    content('read', uid, { fields, locales: [...new Set([source, locale])] }),
    ...(uid === messageType || locale === source ? ['update'] : ['create', 'update']).map((action) =>
      content(action, uid, { fields: translated, locales: [locale] }),
    ),
    ...(draftAndPublish ? [content('publish', uid, { locales: [locale] })] : []),
  ]);
  return [...documents, plain('api::desk.read'), plain('api::desk.figures')];
}

/**
 * What a campaign manager may do: work with signatures, as nobody else beside the super admin, and see how many there are.
 * No content, and not the log of who did what.
 */
export const campaignManagerPermissions = (): Permission[] =>
  ['api::desk.figures', 'api::signature-desk.work'].map(plain);
