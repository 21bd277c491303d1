import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Owned } from '../../seal/owner-secrets';
import { tokenHash } from '../../seal/token';

/** Codes that may be tried for a signature, right ones included; a million codes give a guesser 1 in 200,000. */
const mostTries = 5;

/** Takes one try away, in one statement, so that a hundred guesses at once are still five. Null: none left, or nobody. */
export async function takeTry(knex: Knex, campaign: string, addressIndex: Buffer): Promise<Owned | null> {
  const { rows } = await knex.raw<{ rows: Owned[] }>(
    `update signatures set code_tries = coalesce(code_tries, 0) + 1
      where campaign = ? and address_index = ? and coalesce(code_tries, 0) < ${mostTries}
    returning id, address_index as "addressIndex"`,
    [campaign, addressIndex],
  );
  return rows[0] ?? null;
}

/**
 * The right code becomes a link that is followed at once, so that there is one way to confirm, with one set of rules. The
 * link is gone afterwards, and good for a minute should the process stop in between.
 */
export async function asLink<Result>(
  knex: Knex,
  { id }: Owned,
  follow: (hash: Buffer) => Promise<Result>,
): Promise<Result> {
  const hash = tokenHash(randomBytes(16).toString('base64url'));
  await knex.raw(
    `insert into tokens (hash, purpose, signature, expires_at) values (?, 'confirm', ?, now() + interval '1 minute')`,
    [hash, id],
  );
  try {
    return await follow(hash);
  } finally {
    await knex.raw('delete from tokens where hash = ?', [hash]);
  }
}
