import { types as postgresTypes } from 'pg';
import { PgBoss, type ConstructorOptions } from 'pg-boss';

const { getTypeParser, builtins } = postgresTypes;
type Oid = Parameters<typeof getTypeParser>[0];

/**
 * Strapi turns the parsing of jsonb off for the whole `pg` module, and pg-boss shares that module: without these types
 * the data of a job would arrive as a text (research/strapi-admin.md §11). They reach `new pg.Pool`.
 */
const types = {
  getTypeParser: (oid: Oid, format?: 'text' | 'binary'): unknown =>
    oid === builtins.JSONB && format !== 'binary' ? JSON.parse : getTypeParser(oid, format),
};

/** The schema of the queue's tables. */
export const jobSchema = 'jobs';

/** The queue, in the schema `jobs` of the same database: a job is enqueued in the transaction that makes it due. */
export function newBoss(connectionString: string, report: (error: unknown) => void): PgBoss {
  const options: ConstructorOptions & { types: typeof types } = {
    connectionString,
    schema: jobSchema,
    max: 3,
    application_name: 'campaign-hub-jobs',
    // A crash leaves jobs that look active; they are given back after their time, looked for this often (in seconds).
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    types,
  };
  const boss = new PgBoss(options);
  boss.on('error', report);
  return boss;
}
