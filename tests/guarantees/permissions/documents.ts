import { randomUUID } from 'node:crypto';
import { inDatabase } from '../../harness/database.ts';
import { admin, campaignAttributes, edit, publish } from '../../harness/editor.ts';

/** In every hub of the tests. */
export const source = 'en';
/** A language of others, which every document of this table is published in. */
export const others = 'de';
/** Two languages that readers are not shown: the translator’s own, and one that no document has yet. */
export const own = 'yi';
export const empty = 'dv';

const body = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const slug = () => `table-${randomUUID().slice(0, 13)}`;

/** For each type: where its rows lie, what makes one, and what a translator changes. */
export const types = {
  campaign: { table: 'campaigns', made: () => campaignAttributes(), written: (text: string) => ({ title: text }) },
  statement: {
    table: 'statements',
    made: () => ({ slug: slug(), title: 'A text of the tests', role: 'appeal', body: body('Words.') }),
    written: (text: string) => ({ title: text }),
  },
  update: {
    table: 'updates',
    made: () => ({ slug: slug(), title: 'News', summary: 'In short.', date: '2026-01-01', body: body('Words.') }),
    written: (text: string) => ({ title: text }),
  },
  organisation: {
    table: 'organisations',
    made: () => ({ slug: slug(), name: 'An organisation of the tests', place: 'Here', part: 'endorses' }),
    written: (text: string) => ({ name: text }),
  },
  message: {
    table: 'messages',
    made: () => ({ key: 'test.made', source: 'A text' }),
    written: (text: string) => ({ text }),
  },
  privacy: { table: 'privacies', made: () => ({}), written: (text: string) => ({ title: text }) },
} as const;
export type Type = keyof typeof types;

/** Both hidden languages are there. */
export async function addHiddenLanguages(): Promise<void> {
  for (const code of [own, empty]) {
    const { status } = await admin('POST', '/desk/languages', { code });
    if (![201, 409].includes(status)) throw new Error(`Adding ${code} was answered ${String(status)}.`);
  }
}

const known = async (type: 'message' | 'privacy'): Promise<string> => {
  const where = type === 'message' ? `key = 'editor.slugTaken'` : 'true';
  const [row] = await inDatabase((query) =>
    query(`select document_id from ${types[type].table} where ${where} limit 1`),
  );
  return String(row?.['document_id']);
};

/** A document of its own in the source, in a language of others and in the translator’s; of the two that exist once, that one. */
export async function documentOf(type: Type): Promise<string> {
  if (type === 'message') return known(type);
  if (type === 'privacy') {
    const documentId = await known(type);
    const path = `/content-manager/single-types/api::privacy.privacy/actions/publish?locale=${own}`;
    await admin('POST', path, { title: 'The notice', body: body('Words.') });
    return documentId;
  }
  const attributes = types[type].made();
  const { documentId } = await publish(type, attributes);
  for (const locale of [others, own]) await edit(type, documentId, attributes, locale);
  return documentId;
}

/**
 * What lies in the database of a document, language by language, and how many rows of its type this person ever made:
 * equal only when nothing at all was changed.
 */
export async function traces(type: Type, documentId: string, person: number): Promise<Record<string, unknown>> {
  const { table } = types[type];
  const rows = await inDatabase((query) =>
    query(
      `select locale, md5(string_agg(t::text, '|' order by id)) as trace from ${table} t
        where document_id = $1 group by locale
       union all select 'made', count(*)::text from ${table} where created_by_id = $2`,
      [documentId, person],
    ),
  );
  return Object.fromEntries(rows.map(({ locale, trace }) => [String(locale), trace]));
}
