import { Pool } from 'pg';

/**
 * Connections of the door's own, for the one statement that stores a batch: it is prepared on each of them once. Strapi's
 * query builder would have it parsed and planned with every batch, which costs more than to carry it out (measured).
 */
export function ownConnections(connectionString: string, most: number, report: (error: unknown) => void): Pool {
  const pool = new Pool({
    connectionString,
    max: most,
    application_name: 'campaign-hub-door',
    // As for Strapi's own connections (config/database.ts).
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
  });
  pool.on('error', report); // one that waited unused was cut: the next statement opens another
  return pool;
}
