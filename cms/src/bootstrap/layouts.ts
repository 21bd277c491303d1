import type { Core } from '@strapi/strapi';
import { defaults } from '../protection/settings';
import { timedTypes, writtenByTheJob } from '../publishing/timed-types';
import { wordsOf } from './field-words';
import layoutOf from './layouts.json';
import { layouts, type Configuration } from './panel-services';

type Cell = readonly [string, number];
interface Layout {
  mainField: string;
  list: readonly string[];
  edit: readonly (readonly Cell[])[];
  /** By what a list is sorted first; by the main field when nothing is said. */
  latestFirst?: string;
}

/** Fields that the code writes: shown, since they say what is to be done, but not to be typed in. */
const ownedByCode: Record<string, readonly string[]> = {
  'api::message.message': ['key', 'source', 'note'],
  ...Object.fromEntries(timedTypes.map((uid) => [uid, [writtenByTheJob]])),
};

/** An empty field of the protection means a default: it is shown where the number would stand. */
const shownWhenEmpty: Record<string, Record<string, number>> = { 'api::protection.protection': defaults };

function viewsOf(uid: string, { edit: rows, list: columns }: Layout, now: Configuration): Configuration['metadatas'] {
  const fields = new Set([...rows.flat().map(([field]) => field), ...columns]);
  const views = [...fields].map((field) => {
    const { label, description } = wordsOf(uid, field);
    const { edit, list } = now.metadatas[field] ?? { edit: {}, list: {} };
    const editable = !(ownedByCode[uid] ?? []).includes(field);
    const placeholder = String(shownWhenEmpty[uid]?.[field] ?? '');
    return [field, { edit: { ...edit, label, description, editable, placeholder }, list: { ...list, label } }] as const;
  });
  return { ...now.metadatas, ...Object.fromEntries(views) };
}

/** How the panel shows each type; the code's layout wins at every start, so that all hubs look alike to those who help. */
export async function setLayouts(strapi: Core.Strapi): Promise<void> {
  const service = layouts(strapi);
  for (const [uid, layout] of Object.entries(layoutOf as unknown as Record<string, Layout>)) {
    const type = service.findContentType(uid);
    const now = await service.findConfiguration(type);
    const { mainField, list, edit, latestFirst } = layout;
    const sorted = { defaultSortBy: latestFirst ?? mainField, defaultSortOrder: latestFirst ? 'DESC' : 'ASC' };
    await service.updateConfiguration(type, {
      settings: { ...now.settings, mainField, ...sorted, pageSize: 20 },
      metadatas: viewsOf(uid, layout, now),
      layouts: { list, edit: edit.map((row) => row.map(([name, size]) => ({ name, size }))) },
    });
  }
}
