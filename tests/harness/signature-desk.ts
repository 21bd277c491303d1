import * as z from 'zod';
import { auditLine, type AuditLine } from '../../cms/contract/audit.ts';
import { refusal } from '../../cms/contract/envelope.ts';
import { foundList, foundSignature, type FoundList, type FoundSignature } from '../../cms/contract/found-signatures.ts';
import { inDatabase } from './database.ts';
import { admin } from './editor.ts';

type Answer = Awaited<ReturnType<typeof admin>>;

/** A request below `/signature-desk`, as who holds this token. */
export const desk = (token: string, method: string, path: string, body?: object): Promise<Answer> =>
  admin(method, `/signature-desk${path}`, body, token);

export function dataOf<T>({ status, body }: Answer, schema: z.ZodType<T>): T {
  if (status !== 200) throw new Error(`The desk answered ${String(status)}: ${JSON.stringify(body)}`);
  return z.object({ data: schema }).parse(body).data;
}

/** The status of a refusal and its codes. */
export function refusedWith({ status, body }: Answer): [number, ...string[]] {
  return [status, ...refusal.parse(body).error.details.issues.map(({ code }) => code)];
}

export const listOf = async (token: string, asked: object): Promise<FoundList> =>
  dataOf(await desk(token, 'POST', '/signatures/list', asked), foundList);

/** Everything that a list leads to, in one direction. */
export async function wholeList(token: string, asked: object): Promise<FoundSignature[]> {
  const all: FoundSignature[] = [];
  for (let place: FoundList['older'] | undefined; place !== null;) {
    const page: FoundList = await listOf(token, { ...asked, ...(place && { place }) });
    all.push(...page.signatures);
    place = page.older;
  }
  return all;
}

export async function byAddress(token: string, campaign: string, email: string): Promise<FoundSignature[]> {
  const why = 'A test looks for this address';
  const answer = await desk(token, 'POST', '/signatures/by-address', { campaign, email, why });
  return dataOf(answer, z.array(foundSignature));
}

/** The lines of the log about a signature, the latest first, as the super admin reads them. */
export async function linesAbout(signature: number): Promise<AuditLine[]> {
  const lines = dataOf(await admin('GET', '/signature-desk/audit'), z.array(auditLine));
  return lines.filter((line) => line.signature === signature);
}

/** How many lines the log has of somebody's deeds: other tests write into it at the same time. */
export const linesBy = ({ id }: { id: number }): Promise<number> =>
  inDatabase(async (query) => {
    const [row] = await query('select count(*) as lines from audit_log where actor = $1', [id]);
    return Number(row?.['lines']);
  });

interface Stored {
  state?: 'waiting' | 'confirmed' | 'invalid';
  country?: string;
  locale?: string;
  publicName?: string | null;
  network?: string | null;
  /** ISO 8601, UTC */
  signedAt?: string;
}

/** Signatures straight into the tables, with their counters: for lists that a test would wait long for otherwise. */
export async function storeSignatures(campaign: string, rows: readonly Stored[]): Promise<void> {
  const values = rows.map(({ state = 'confirmed', country = 'FR', locale = 'en', publicName, network, signedAt }) => ({
    ...{ state, country, locale, public_name: publicName ?? null, network: network ?? null },
    signed_at: signedAt ?? '2026-01-01T12:00:00Z',
  }));
  await inDatabase(async (query) => {
    await query(
      `insert into signatures (campaign, address_index, country, locale, display, updates, consent_text, revision, state,
                               public_name, mails_sent, network_tag, created_at, updated_at, confirmed_at)
       select $1, uuid_send(gen_random_uuid()), country, locale, 'none', false, '', '', state, public_name, 1,
              decode(network, 'hex'), signed_at, signed_at, case when state <> 'waiting' then signed_at end
         from json_to_recordset($2) as given (state text, country text, locale text, public_name text, network text,
                                              signed_at timestamp)`,
      [campaign, JSON.stringify(values)],
    );
    await query(
      `insert into signature_counts (campaign, day, country, locale, waiting, confirmed, invalidated, shown)
       select campaign, created_at::date, country, locale, count(*) filter (where state = 'waiting'),
              count(*) filter (where state = 'confirmed'), count(*) filter (where state = 'invalid'), count(public_name)
         from signatures where campaign = $1 group by 1, 2, 3, 4
       on conflict (campaign, day, country, locale, partner)
         do update set waiting = excluded.waiting, confirmed = excluded.confirmed, invalidated = excluded.invalidated,
                       shown = excluded.shown`,
      [campaign],
    );
    await query(
      `insert into revision_counts (campaign, revision, confirmed)
       select campaign, revision, count(*) from signatures where campaign = $1 and state = 'confirmed' group by 1, 2
       on conflict (campaign, revision) do update set confirmed = excluded.confirmed`,
      [campaign],
    );
  });
}
