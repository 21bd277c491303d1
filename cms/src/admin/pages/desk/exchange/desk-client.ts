import type { useFetchClient } from '@strapi/strapi/admin';
import * as z from 'zod';
import {
  importAnswer,
  language,
  languages,
  textAnswer,
  texts,
  type ImportAnswer,
  type Language,
  type Text,
  type TextChange,
} from '../../../../../contract/desk';
import type { StatementChange } from '../../../../../contract/revision';
import { queryOf, type Filter } from '../texts/filter';
import type { TextsPage } from '../texts/listed';

const oneLanguage = z.object({ data: language });
const previews = z.object({ data: z.array(z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }) })) });
export type Preview = z.infer<typeof previews>['data'][number];

/** Sends a text as the body of a POST and answers the body of the answer; Strapi's client sends JSON only. */
export type SendText = (path: string, body: string) => Promise<unknown>;

/** Pages that are looked through for the texts of one document, whose title other texts may hold too. */
const mostPages = 5;

/** The requests of the desk. What comes back is of the contract or an error; every function rejects as Strapi's client does. */
export function deskClient({ get, post, put }: ReturnType<typeof useFetchClient>, sendText: SendText) {
  const list = async (filter: Filter, after: string | null, signal?: AbortSignal): Promise<TextsPage> =>
    texts.parse((await get(`/desk/texts?${queryOf(filter, after)}`, signal && { signal })).data);
  /** Every text of the document that this one belongs to, as it is now. */
  const ofDocument = async ({ type, name, document }: Text, locale: string): Promise<Text[]> => {
    const found: Text[] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const { data, meta } = await list({ locale, state: null, type, search: name }, after);
      found.push(...data.filter((text) => text.document === document));
      after = meta.next;
      if (after === null) break;
    }
    return found;
  };
  return {
    texts: list,
    ofDocument,
    languages: async (signal?: AbortSignal): Promise<Language[]> =>
      languages.parse((await get('/desk/languages', signal && { signal })).data).data,
    addLanguage: async (code: string): Promise<Language> =>
      oneLanguage.parse((await post('/desk/languages', { code })).data).data,
    setPublic: async (code: string, isPublic: boolean): Promise<Language> =>
      oneLanguage.parse((await put(`/desk/languages/${code}`, { public: isPublic })).data).data,
    previews: async (code: string): Promise<Preview[]> =>
      previews.parse((await get(`/desk/languages/${code}/preview`)).data).data,
    save: async (change: TextChange): Promise<Text> => textAnswer.parse((await put('/desk/texts', change)).data).data,
    stillRight: async (seen: Omit<TextChange, 'target'>): Promise<Text> =>
      textAnswer.parse((await post('/desk/texts/still-right', seen)).data).data,
    publish: async ({ type, document }: Text, locale: string, change?: StatementChange): Promise<void> => {
      await post('/desk/documents/publish', { type, document, locale, ...(change && { change }) });
    },
    exportPo: async (locale: string): Promise<Blob> =>
      (await get(`/desk/po?${new URLSearchParams({ locale }).toString()}`, { responseType: 'blob' })).data,
    importPo: async (locale: string, po: string, dry: boolean): Promise<ImportAnswer> =>
      importAnswer.parse(await sendText(`/desk/po?${new URLSearchParams({ locale, dry: String(dry) }).toString()}`, po))
        .data,
  };
}

export type DeskClient = ReturnType<typeof deskClient>;
