import type { Knex } from 'knex';
import { daysToConfirm } from '../../contract/confirmation';
import type { SignatureState } from '../../contract/found-signatures';
import type { MailLinks } from '../mail/signature-mail';
import type { Owned, OwnerSecrets } from '../seal/owner-secrets';
import type { Token, TokenMaker } from '../seal/token';
import type { Letter } from './letters';

/** What a mail lets its reader do; there is nothing to confirm with in a mail about a confirmed signature. */
export type MailSecrets = Pick<MailLinks, 'code'> & { confirm: string | null; manage: string };

/** SQL: the moment after which an unconfirmed signature is deleted (purge-unconfirmed.ts). */
export const endOfWaiting = `signatures.created_at at time zone 'utc' + interval '${daysToConfirm} days'`;

/** A link to confirm is good until there is nothing left to confirm, the one to one's own signature as long as there is one. */
const insertTokens = `
  insert into tokens (hash, purpose, signature, expires_at)
  select hash, purpose, signature, case purpose when 'confirm' then ${endOfWaiting} else 'infinity' end
    from unnest(?::bytea[], ?::text[], ?::integer[]) as given (hash, purpose, signature)
         join signatures on signatures.id = given.signature
  on conflict (hash) do nothing`;

interface Kept {
  hash: Buffer;
  purpose: 'confirm' | 'manage';
  signature: number;
}

interface Makers {
  knex: Knex;
  tokenOf: TokenMaker;
  owner: OwnerSecrets;
}

interface Addressed {
  letter: Letter;
  row: Owned & { state: SignatureState };
}

/** Links for each mail. Earlier links to confirm stay good: mails overtake each other. */
export async function withLinks<Due extends Addressed>(
  { knex, tokenOf, owner }: Makers,
  due: Due[],
): Promise<(Due & { secrets: MailSecrets })[]> {
  const kept: Kept[] = [];
  const keep = ({ token, hash }: Token, purpose: Kept['purpose'], { id }: Owned): string => {
    kept.push({ hash, purpose, signature: id });
    return token;
  };
  const given = due.map((each) => {
    const { letter, row } = each;
    const waits = row.state === 'waiting';
    const confirm = waits ? keep(tokenOf(letter.identity), 'confirm', row) : null;
    const manage = keep(owner.link(row), 'manage', row);
    return { ...each, secrets: { confirm, manage, code: waits ? owner.code(row) : null } };
  });
  const hashes = kept.map(({ hash }) => hash) as unknown as Knex.Value;
  const purposes = kept.map(({ purpose }) => purpose);
  if (kept.length > 0) await knex.raw(insertTokens, [hashes, purposes, kept.map(({ signature }) => signature)]);
  return given;
}
