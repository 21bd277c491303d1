import { hash, randomBytes } from 'node:crypto';
import { load, rateOf } from '../loader.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { signaturesPlan, type Subject } from '../subject.ts';
import { signRound } from './signature-rounds.ts';

const giveTokens = `
  insert into tokens (hash, purpose, signature, expires_at)
  select hash, 'confirm', id, now() + interval '14 days'
    from unnest($1::bytea[]) with ordinality as given (hash, number)
    join (select id, row_number() over (order by id) as number from signatures where state = 'waiting') as waiting
   using (number)`;

/** Tokens that open the signatures that wait, made the way the mail job makes them, and known to us. */
async function tokensFor({ query }: Subject, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(16).toString('base64url'));
  await query(giveTokens, [tokens.map((token) => hash('sha256', token, 'buffer'))]);
  return tokens;
}

/** Every signature of a round is confirmed in the next: as many as there are, so the sides take different times. */
export async function confirmationsVsSignatures(subject: Subject, rounds: number, seconds: number): Promise<Sides> {
  await subject.empty();
  let waiting = 0;
  const signatures = async () => {
    const result = await signRound(subject, { seconds });
    waiting = result.answered;
    return rateOf(result, 202);
  };
  const confirmations = async () => {
    const tokens = await tokensFor(subject, waiting);
    const path = '/api/signatures/confirm';
    const plan = signaturesPlan(subject, { kind: 'confirmations', path, tokens, most: tokens.length, seconds: 60 });
    return rateOf(await load(plan), 200);
  };
  const { one, other, spread } = await sideBySide(rounds, signatures, confirmations);
  return { one: other, other: one, spread: [spread[1], spread[0]], ratio: other / one };
}
