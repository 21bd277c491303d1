import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { InsertPlan, Result } from './plan.ts';
import { Tally } from './tally.ts';

/** The yardstick: one row a statement, one statement a transaction, prepared once on each connection. */
const insert = {
  name: 'insert',
  text: `insert into bench_signatures (campaign, address_index, sealed, country, locale, display, updates, consent_text,
                                       revision, state, mails_sent, created_at, updated_at, network_tag, comment,
                                       domain_tag)
         values ($1, $2, $3, 'FR', 'fr', 'none', false, '0123456789abcdef', '0123456789abcdef', 'waiting', 1,
                 now() at time zone 'utc', now() at time zone 'utc', $4, null, $5)`,
};

export async function insertRows(plan: InsertPlan): Promise<Result> {
  const clients = Array.from({ length: plan.connections }, () => new pg.Client({ connectionString: plan.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const tally = new Tally();
  const sealed = randomBytes(plan.sealedLength);
  const work = async (client: pg.Client): Promise<void> => {
    while (tally.elapsed < plan.seconds) {
      const began = performance.now();
      await client.query({
        ...insert,
        values: [plan.campaign, randomBytes(16), sealed, randomBytes(8), randomBytes(8)],
      });
      tally.count('inserted', performance.now() - began);
    }
  };
  await Promise.all(clients.map(work));
  const result = tally.result();
  await Promise.all(clients.map((client) => client.end()));
  return result;
}
