import { createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { demonstration } from '../harness/supporter.ts';

interface Maker {
  challenge: (campaign: string, tries: number) => Promise<Challenge>;
}
type ProofMaker = (secret: KeyObject) => Maker;

const built = join(import.meta.dirname, '..', '..', 'cms', 'dist', 'src', 'protection', 'proofs.js');
/** Loaded when it is needed: the bench builds the CMS first. */
const maker = (key: KeyObject): Maker =>
  (createRequire(import.meta.url)(built) as { proofMaker: ProofMaker }).proofMaker(key);

/** Solved at a time: the derivations run in threads beside the event loop. */
const atOnce = 16;

async function solved(by: Maker): Promise<string> {
  const challenge = await by.challenge(demonstration, 1);
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/**
 * Proofs of work as browsers send them, each good for one signature. Made with the hub's own key and easy to solve: to
 * check one costs the hub the same however hard it was.
 */
export async function solveProofs(data: string, count: number): Promise<string[]> {
  const key = /^INDEX_KEY=(.*)$/m.exec(readFileSync(join(data, 'secrets.env'), 'utf8'))?.[1] ?? '';
  const own = maker(createSecretKey(Buffer.from(key, 'base64')));
  const proofs: string[] = [];
  while (proofs.length < count) proofs.push(...(await Promise.all(Array.from({ length: atOnce }, () => solved(own)))));
  return proofs;
}
