import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { adminToken } from './admin-token.ts';
import type { HubAddress } from './hub.ts';
import { eventually } from './eventually.ts';

/** Signs in as the first administrator does and answers the access token. */
export async function signInToAdmin({ cms, admin }: Pick<HubAddress, 'cms' | 'admin'>): Promise<string> {
  const answer = await fetch(`${cms}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...admin, deviceId: randomUUID(), rememberMe: false }),
  });
  const body = (await answer.json()) as { data?: { token?: string; accessToken?: string } };
  const token = body.data?.accessToken ?? body.data?.token;
  if (!token) throw new Error(`Signing in to the admin was answered ${String(answer.status)}.`);
  return token;
}

/** A request to the admin's own API, as an administrator unless another token is given. */
export async function admin(method: string, path: string, body?: unknown, token = adminToken()) {
  const answer = await fetch(`${inject('hub').cms}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as unknown };
}

const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

export interface Document {
  documentId: string;
  slug: string;
}

/** A document of this type in English, made and published the way the panel does it. */
export async function publish(type: string, attributes: Record<string, unknown>, locale = 'en'): Promise<Document> {
  const draft = await draftOf(type, attributes, locale);
  const path = `${collection(type)}/${draft.documentId}/actions/publish?locale=${locale}`;
  const answer = await admin('POST', path, { ...attributes, locale });
  if (answer.status !== 200) throw new Error(`Publishing was answered ${JSON.stringify(answer)}.`);
  return draft;
}

export async function draftOf(type: string, attributes: Record<string, unknown>, locale = 'en'): Promise<Document> {
  const answer = await admin('POST', `${collection(type)}?locale=${locale}`, attributes);
  if (answer.status !== 201) throw new Error(`Making a draft was answered ${JSON.stringify(answer)}.`);
  return (answer.body as { data: Document }).data;
}

/** Changes a document in one language and publishes it. */
export async function edit(type: string, documentId: string, attributes: Record<string, unknown>, locale = 'en') {
  const answer = await admin('POST', `${collection(type)}/${documentId}/actions/publish?locale=${locale}`, attributes);
  if (answer.status !== 200) throw new Error(`Editing was answered ${JSON.stringify(answer)}.`);
}

/** What a campaign of a test needs; its address is new each time. */
export const campaignAttributes = (own: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'A campaign of the tests',
  slug: `test-${randomUUID().slice(0, 13)}`,
  demand: 'The demand of this campaign.',
  summary: 'What it is about.',
  addressee: 'Those who decide',
  statement: paragraph('The text that is signed.'),
  accent: '#8a1c1c',
  goal: 100,
  state: 'open',
  ...own,
});

/** A published campaign of its own for a test that edits or counts, once the site shows it. */
export async function newCampaign(own: Record<string, unknown> = {}): Promise<Document> {
  const attributes = campaignAttributes(own);
  const document = await publish('campaign', attributes);
  const slug = String(attributes['slug']);
  const shown = async () => ((await fetch(`${inject('hub').site}/en/${slug}`)).ok ? true : undefined);
  await eventually('page of the new campaign', shown, 5000);
  return { ...document, slug };
}
