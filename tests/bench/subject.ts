import pg from 'pg';
import { signInToAdmin } from '../harness/editor.ts';
import { startHub, type RunningHub } from '../harness/hub.ts';
import { liftLimits } from '../harness/limits.ts';
import { demonstration } from '../harness/supporter.ts';
import type { HttpPlan } from './load/plan.ts';
import { processesOf, type Processes } from './processes.ts';
import { silentMail } from './silent-mail.ts';

/** The hub that is measured, and what every measurement needs of it. */
export interface Subject {
  hub: RunningHub;
  processes: Processes;
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** The document of the demonstration, which everybody signs. */
  campaign: string;
  /** Forgets every signature, with its figures, tokens and jobs. */
  empty: () => Promise<void>;
  /** Brings the statistics of the table up to date, and what is written to the disk: a round should not pay for those before. */
  settle: () => Promise<void>;
  /** A number for addresses that nobody had yet, with so many after it. */
  reserve: (count: number) => number;
  stop: () => Promise<void>;
}

const forget = `
  truncate signatures, signature_counts, tokens, comments, invalidated_signatures;
  delete from jobs.job where state <> 'active';`;

/** Starts a hub as the tests do, with a mail server that never answers and limits that count and stop nobody. */
export async function startSubject(): Promise<Subject> {
  const mail = await silentMail();
  const hub = await startHub({ SMTP_URL: mail.url });
  await liftLimits(hub, await signInToAdmin(hub));
  const pool = new pg.Pool({ connectionString: hub.databaseUrl, max: 2 });
  pool.on('error', () => undefined); // the database ends before the bench does
  const query: Subject['query'] = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await pool.query<Row>(text, values)).rows;
  const [row] = await query<{ campaign: string }>('select document_id as campaign from campaigns where slug = $1', [
    demonstration,
  ]);
  let reserved = 1;
  const settle = async (): Promise<void> => {
    await query('vacuum analyze signatures');
    await query('checkpoint');
  };
  return {
    hub,
    processes: processesOf(hub.process.pid ?? 0),
    query,
    campaign: row?.campaign ?? '',
    async empty() {
      await query(forget);
      await settle();
    },
    settle,
    reserve: (count) => (reserved += count) - count,
    async stop() {
      await pool.end();
      await hub.stop();
      mail.close();
    },
  };
}

/** Connections of both sides of every comparison. */
export const connections = 64;
/** More than any round can answer. */
const plenty = 2_000_000;

/** A round of signatures straight to the CMS, as the web server sends them. */
export function signaturesPlan({ hub, reserve }: Subject, own: Partial<HttpPlan>): HttpPlan {
  const most = own.most ?? plenty;
  return {
    kind: 'signatures',
    port: Number(new URL(hub.cms).port),
    path: '/api/signatures',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-hub-secret': hub.webSecret },
    connections,
    seconds: 5,
    rate: 0,
    most,
    first: reserve(most),
    campaign: demonstration,
    hidden: {},
    tokens: [],
    proofs: [],
    ...own,
  };
}
