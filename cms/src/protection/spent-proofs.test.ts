import { expect, test } from 'vitest';
import { firstOfEachProof } from './spent-proofs';

const proven = (id: string, byte: number | null) => ({
  id,
  proof: byte === null ? null : { hash: Buffer.alloc(32, byte), expiresAt: new Date(0) },
});

test('of a proof that comes twice in one batch the first use counts, and who needs none is not touched', () => {
  const batch = [proven('a', 1), proven('b', null), proven('c', 1), proven('d', 2), proven('e', null)];
  expect(firstOfEachProof(batch).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'e']);
});
