import type { Knex } from 'knex';
import type { SpentProof } from './proofs';

interface Proven {
  proof: SpentProof | null;
}

/** Milliseconds between two clearings of this process. */
const clearingEvery = 60_000;
let clearingDue = performance.now() + clearingEvery;

/** Kept a while after they expired: the clocks of two machines never agree. */
const expired = `delete from spent_proofs where expires_at < now() - interval '10 minutes'`;

/** In one order, so that two batches with the same proofs never wait for each other. What is there already is no row. */
const spend = `
  insert into spent_proofs (hash, expires_at)
  select hash, expires_at from unnest(?::bytea[], ?::timestamptz[]) as spent (hash, expires_at) order by hash
  on conflict (hash) do nothing
  returning hash`;

const nameOf = (hash: Buffer): string => hash.toString('hex');

/** Of a batch, the first thing with each proof and all without one: a proof is good for one thing. */
export function firstOfEachProof<Item extends Proven>(batch: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return batch.filter(({ proof }) => {
    if (proof === null) return true;
    const name = nameOf(proof.hash);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/**
 * Spends the proofs of a batch, in the transaction that stores what they stand for, and answers whose proof was fresh. A
 * proof that was used before, in whatever process, is in the table: that is what makes it good for one use.
 */
export async function spendProofs<Item extends Proven>(transaction: Knex.Transaction, batch: Item[]): Promise<Item[]> {
  const firsts = firstOfEachProof(batch);
  const proofs = firsts.flatMap(({ proof }) => proof ?? []);
  if (proofs.length === 0) return firsts;
  if (performance.now() > clearingDue) {
    clearingDue = performance.now() + clearingEvery;
    await transaction.raw(expired);
  }
  const values = [proofs.map(({ hash }) => hash), proofs.map(({ expiresAt }) => expiresAt.toISOString())];
  const { rows } = await transaction.raw<{ rows: { hash: Buffer }[] }>(spend, values);
  const fresh = new Set(rows.map(({ hash }) => nameOf(hash)));
  return firsts.filter(({ proof }) => proof === null || fresh.has(nameOf(proof.hash)));
}
