import type { Type } from './documents.ts';
import { types } from './documents.ts';

export interface Ask {
  method: string;
  path: string;
  body?: unknown;
}

const collection = (type: Type) => `/content-manager/collection-types/api::${type}.${type}`;
const single = (type: Type) => `/content-manager/single-types/api::${type}.${type}`;

/** Every way in which the content manager changes something. Some are told the language in the address, some in the body. */
export const actions = {
  create: ({ type, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${collection(type)}?locale=${locale}` },
    body: { ...types[type].made(), locale },
  }),
  update: ({ type, id, locale, text }: Place): Ask => ({
    ...{ method: 'PUT', path: `${at(type, id)}?locale=${locale}` },
    body: { ...types[type].written(text), locale },
  }),
  clone: ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${collection(type)}/clone/${id}?locale=${locale}` },
    body: { ...types[type].made(), locale },
  }),
  'auto-clone': ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${collection(type)}/auto-clone/${id}?locale=${locale}` },
    body: { locale },
  }),
  publish: ({ type, id, locale, text }: Place): Ask => ({
    ...{ method: 'POST', path: `${at(type, id)}/actions/publish?locale=${locale}` },
    body: { ...types[type].written(text), locale },
  }),
  unpublish: ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${at(type, id)}/actions/unpublish?locale=${locale}` },
    body: { locale },
  }),
  discard: ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${at(type, id)}/actions/discard?locale=${locale}` },
    body: { locale },
  }),
  'publish many': ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${collection(type)}/actions/bulkPublish?locale=${locale}` },
    body: { documentIds: [id], locale },
  }),
  'unpublish many': ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${collection(type)}/actions/bulkUnpublish?locale=${locale}` },
    body: { documentIds: [id], locale },
  }),
  delete: ({ type, id, locale }: Place): Ask => ({ method: 'DELETE', path: `${at(type, id)}?locale=${locale}` }),
  'delete many': ({ type, id, locale }: Place): Ask => ({
    ...{ method: 'POST', path: `${collection(type)}/actions/bulkDelete?locale=${locale}` },
    body: { documentIds: [id], locale },
  }),
} as const;
export type Action = keyof typeof actions;

export interface Place {
  type: Type;
  id: string;
  locale: string;
  /** What is written, new each time. */
  text: string;
}

const at = (type: Type, id: string): string => (type === 'privacy' ? single(type) : `${collection(type)}/${id}`);

/** One notice there is of privacy: nothing makes another, and the panel asks for none in bulk. */
const ofOne: readonly Action[] = ['update', 'publish', 'unpublish', 'discard', 'delete'];
/** A message is never a draft. */
const ofDrafts: readonly Action[] = ['publish', 'unpublish', 'discard', 'publish many', 'unpublish many'];

export const actionsOn = (type: Type): Action[] =>
  (Object.keys(actions) as Action[]).filter(
    (action) => (type !== 'privacy' || ofOne.includes(action)) && (type !== 'message' || !ofDrafts.includes(action)),
  );
