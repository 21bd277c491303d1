import type { SpentProof } from './proofs';

interface Proven {
  proof: SpentProof | null;
}

/** Of a batch, the first thing with each proof and all without one: a proof is good for one thing. */
export function firstOfEachProof<Item extends Proven>(batch: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return batch.filter(({ proof }) => {
    if (proof === null) return true;
    const name = proof.hash.toString('latin1');
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
