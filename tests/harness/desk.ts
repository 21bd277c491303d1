import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import * as z from 'zod';
import { objection, textAnswer, texts, type Text } from '../../cms/contract/desk.ts';
import { adminToken } from './admin-token.ts';
import { inDatabase } from './database.ts';
import { admin, newCampaign } from './editor.ts';

const refusedBody = z.object({
  data: z.null(),
  error: z.object({
    status: z.number(),
    name: z.string(),
    message: z.string(),
    details: z.object({ objection }).loose(),
  }),
});

/** A page of the desk, as the administrator unless another token is given. */
export async function deskPage(query: Record<string, string>, token?: string): Promise<z.infer<typeof texts>> {
  const { status, body } = await admin('GET', `/desk/texts?${new URLSearchParams(query).toString()}`, undefined, token);
  if (status !== 200) throw new Error(`The desk answered ${String(status)}: ${JSON.stringify(body)}`);
  return texts.parse(body);
}

/** Every text that a query finds, page by page. */
export async function deskTexts(query: Record<string, string>): Promise<Text[]> {
  const found: Text[] = [];
  for (let after: string | null = ''; after !== null;) {
    const { data, meta } = await deskPage({ ...query, ...(after !== '' && { after }) });
    found.push(...data);
    after = meta.next;
  }
  return found;
}

/** One text by its id; searched for by its name, which is the test's own. */
export async function deskText(locale: string, id: string, name: string): Promise<Text> {
  const found = (await deskTexts({ locale, search: name })).find((text) => text.id === id);
  if (!found) throw new Error(`The desk does not list ${id} in ${locale}.`);
  return found;
}

const seen = ({ id, sourceFingerprint, targetFingerprint }: Text, locale: string) => ({
  ...{ id, locale },
  ...{ seenSource: sourceFingerprint, seenTarget: targetFingerprint },
});

/** Saves a translation as somebody who has this text in view. */
export const save = (text: Text, locale: string, target: string, token?: string) =>
  admin('PUT', '/desk/texts', { ...seen(text, locale), target }, token);

export const stillRight = (text: Text, locale: string, token?: string) =>
  admin('POST', '/desk/texts/still-right', seen(text, locale), token);

/** @throws {Error} unless it was saved. */
export async function saved(text: Text, locale: string, target: string, token?: string): Promise<Text> {
  const { status, body } = await save(text, locale, target, token);
  if (status !== 200) throw new Error(`Saving was answered ${JSON.stringify(body)}.`);
  return textAnswer.parse(body).data;
}

/** What the answer of the desk objects, with its status. */
export function objected({ status, body }: { status: number; body: unknown }): Record<string, unknown> {
  const { error } = refusedBody.parse(body);
  return { status, ...error.details.objection };
}

/** A campaign in English whose title no other has. */
export async function ownCampaign(
  own: Record<string, unknown> = {},
): Promise<{ document: string; title: string; slug: string }> {
  const title = `Campaign ${randomUUID()}`;
  const { documentId, slug } = await newCampaign({ title, ...own });
  return { document: documentId, title, slug };
}

/** A message as the code ships them, in English and French; removed by whoever made it. */
export async function ownMessage(source: string): Promise<{ document: string; key: string; id: string }> {
  const name = randomUUID().replaceAll('-', '').slice(0, 20);
  const [document, key] = [`m${name}`, `test.m${name}`];
  await inDatabase((query) =>
    query(
      `insert into messages (document_id, key, source, note, text, locale, created_at, updated_at, published_at)
       select $1, $2, $3, 'A message of the tests.', null, locale, now(), now(), now() from unnest($4::text[]) locale`,
      [document, key, source, ['en', 'fr', 'de', 'ru']],
    ),
  );
  return { document, key, id: `message:${document}:text` };
}

/** The PO file of a language. */
export async function exportPo(locale: string, token = adminToken()): Promise<string> {
  const answer = await fetch(`${inject('hub').cms}/desk/po?locale=${locale}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status !== 200) throw new Error(`The export was answered ${String(answer.status)}.`);
  return answer.text();
}

export async function importPo(locale: string, file: string | Buffer, dry: boolean, token = adminToken()) {
  const answer = await fetch(`${inject('hub').cms}/desk/po?locale=${locale}&dry=${String(dry)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/x-gettext-translation' },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}
