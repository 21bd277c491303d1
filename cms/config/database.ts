import type { Core } from '@strapi/strapi';
import { environment } from './env';

export default (): Core.Config.Database<'postgres'> => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: environment().DATABASE_URL,
      application_name: 'campaign-hub-cms',
      // A statement that takes longer holds a connection that everybody else is waiting for.
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    } as unknown as Core.Config.Database<'postgres'>['connection']['connection'],
    pool: { min: 0, max: 12, idleTimeoutMillis: 30_000 },
    // Fail after five seconds instead of a minute: a reader has gone by then.
    acquireConnectionTimeout: 5_000,
  },
  settings: { forceMigration: true, runMigrations: true },
});
