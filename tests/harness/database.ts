import pg from 'pg';
import { inject } from 'vitest';
import type { HubAddress } from './hub.ts';

type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** For what no door of the hub allows, such as letting a token expire or looking at what a thief would see. */
export async function inDatabase<T>(
  work: (query: Query) => Promise<T>,
  { databaseUrl }: Pick<HubAddress, 'databaseUrl'> = inject('hub'),
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows);
  } finally {
    await client.end();
  }
}
