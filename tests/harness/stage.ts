import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { HubAddress } from './hub.ts';
import { eventually } from './eventually.ts';

/** A running hub and who may write in it: what is needed to bring it into any state, inside and outside of vitest. */
export interface Stage {
  hub: Pick<HubAddress, 'site' | 'cms' | 'mailbox' | 'databaseUrl'>;
  /** A session of an administrator. */
  token: string;
}

type Attributes = Record<string, unknown>;

export interface Staged {
  documentId: string;
  slug: string;
}

/** A request to the panel’s API. @throws {Error} with the answer when it is refused. */
export async function asEditor({ hub, token }: Stage, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(hub.cms + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${String(answer.status)} ${text}`);
  return text ? JSON.parse(text) : null;
}

/** A document of this type, made and published the way the panel does it. */
export async function publishOn(stage: Stage, type: string, attributes: Attributes, locale = 'en'): Promise<Staged> {
  const types = `/content-manager/collection-types/api::${type}.${type}`;
  const { data } = (await asEditor(stage, 'POST', `${types}?locale=${locale}`, attributes)) as { data: Staged };
  const publish = `${types}/${data.documentId}/actions/publish?locale=${locale}`;
  await asEditor(stage, 'POST', publish, { ...attributes, locale });
  return data;
}

export const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** A campaign with nothing but what it must have, once its page is shown. */
export async function campaignOn(stage: Stage, own: Attributes = {}, locale = 'en'): Promise<Staged> {
  const slug = `stage-${randomUUID().slice(0, 13)}`;
  const attributes = {
    title: 'Water for the Whole Valley',
    demand: 'Open the sluices of the upper valley again, so that there is water for all who live below them.',
    summary: 'The sluices have been shut since the spring.',
    addressee: 'The water authority of the valley',
    statement: [
      paragraph('The sluices were shut in March. Since then the fields below them are dry, and the wells are low.'),
      paragraph('Water belongs to all who live by it. We ask that the sluices be opened, and that they stay open.'),
    ],
    accent: '#1d4f73',
    goal: 500,
    state: 'open',
    opensOn: '2026-03-01',
    slug,
    ...own,
  };
  const { documentId } = await publishOn(stage, 'campaign', attributes, locale);
  const shown = async () => ((await fetch(`${stage.hub.site}/${locale}/${slug}`)).ok ? true : undefined);
  await eventually('page of the new campaign', shown, 10_000);
  return { documentId, slug };
}

const link = ({ documentId }: Staged, locale = 'en') => ({ connect: [{ documentId, locale }] });

export async function organisationsOn(stage: Stage, campaign: Staged, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    const own = { slug: `${campaign.slug}-${String(at)}`, name, place: 'The Valley', website: 'https://example.org' };
    await publishOn(stage, 'organisation', {
      ...own,
      part: at % 2 === 0 ? 'circulates' : 'endorses',
      campaigns: link(campaign),
    });
  }
}

/** Figures as a crowd would leave them, without the crowd: in the table that pages count from (design §2.6). */
export async function countedOn({ hub }: Stage, { documentId }: Staged, confirmed: number, waiting: number) {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  await client.query(
    `insert into signature_counts (campaign, day, country, locale, confirmed, waiting)
     values ($1, current_date, 'FR', 'en', $2, $3)`,
    [documentId, confirmed, waiting],
  );
  await client.end();
}

/** Somebody who signs, follows the link in the mail, and is shown; `own`: what else is typed. */
export async function signedOn(
  { hub }: Stage,
  { slug }: Staged,
  name: string,
  country = 'FR',
  own: Attributes = {},
): Promise<void> {
  const email = `supporter-${randomUUID().slice(0, 13)}@example.org`;
  const post = (path: string, body: object) =>
    fetch(hub.cms + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const signature = { campaign: slug, locale: 'en', name, email, country, consent: true, display: 'full', ...own };
  const answer = await post('/api/signatures', signature);
  if (answer.status !== 202) throw new Error(`Signing was answered ${String(answer.status)}.`);
  const token = await eventually('mail to confirm', async () => {
    const mails = await fetch(`${hub.mailbox}/email?to.address=${encodeURIComponent(email)}`);
    const [mail] = (await mails.json()) as { text: string }[];
    return /\/confirm\/([A-Za-z0-9_-]{22})/.exec(mail?.text ?? '')?.[1];
  });
  const confirmed = await post('/api/signatures/confirm', { token });
  if (!confirmed.ok) throw new Error(`Confirming was answered ${String(confirmed.status)}.`);
}

/** Publishes every comment that waits, the oldest first. */
export async function approvedOn(stage: Stage, { documentId }: Staged): Promise<void> {
  const why = 'A state to be looked at';
  const asked = { campaign: documentId, state: 'undecided', why };
  const { data } = (await asEditor(stage, 'POST', '/signature-desk/comments', asked)) as {
    data: { comments: { signature: number }[] };
  };
  for (const { signature } of data.comments) {
    const decision = { signature, seen: 'undecided', to: 'approved', why };
    await asEditor(stage, 'POST', '/signature-desk/comments/decide', decision);
  }
}
