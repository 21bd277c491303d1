import type { Core } from '@strapi/strapi';

/** Any number that nothing else in this database locks. */
const lock = 7_214_001;

/** Runs the work in one process at a time, however many start together; the others wait and find it done. */
export async function oneAtATime(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  await strapi.db.connection.transaction(async (holder) => {
    // The holder sits idle while the work runs on other connections, and the others wait for it: neither is a fault.
    await holder.raw('set local idle_in_transaction_session_timeout = 0');
    await holder.raw('set local statement_timeout = 0');
    await holder.raw('select pg_advisory_xact_lock(?)', [lock]);
    await work();
  });
}
