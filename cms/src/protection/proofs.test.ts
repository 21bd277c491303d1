import { createSecretKey } from 'node:crypto';
import { solveChallenge, verifySolution, type Challenge as AnyChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { longestProof, type Challenge } from '../../contract/proof';
import { proofMaker, proofSecrets } from './proofs';

const secret = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const proofs = proofMaker(secret(1));
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

async function solve(challenge: Challenge): Promise<string> {
  return encode({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

afterEach(() => {
  vi.useRealTimers();
});

test('a solved challenge proves its work, once and again, and says until when it counts', async () => {
  const challenge = await proofs.challenge('free-them', 8);
  const spent = proofs.check(await solve(challenge), 'free-them');
  expect(spent?.hash).toHaveLength(32);
  expect(spent?.expiresAt.getTime()).toBe(challenge.parameters.expiresAt * 1_000);
  expect(proofs.check(await solve(challenge), 'free-them')).toEqual(spent);
});

test('no two challenges are spent as one', async () => {
  const spent = async () =>
    proofs.check(await solve(await proofs.challenge('free-them', 4)), 'free-them')?.hash.toString('hex');
  expect(await spent()).not.toBe(await spent());
});

test('a proof for one campaign proves nothing for another', async () => {
  const proof = await solve(await proofs.challenge('free-them', 4));
  expect(proofs.check(proof, 'free-others')).toBeNull();
});

test('a proof that comes after ten minutes proves nothing', async () => {
  const proof = await solve(await proofs.challenge('free-them', 4));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
  expect(proofs.check(proof, 'free-them')).toBeNull();
});

test('a challenge that somebody made or changed proves nothing', async () => {
  const theirs = await proofMaker(secret(2)).challenge('free-them', 4);
  expect(proofs.check(await solve(theirs), 'free-them')).toBeNull();
  const { parameters, signature } = await proofs.challenge('free-them', 4);
  const later = { parameters: { ...parameters, expiresAt: parameters.expiresAt + 1 }, signature };
  const cheaper = { parameters: { ...parameters, cost: 1 }, signature };
  for (const changed of [later, { parameters, signature: theirs.signature }]) {
    expect(proofs.check(await solve(changed), 'free-them')).toBeNull();
  }
  const solution = { counter: 1, derivedKey: `${parameters.keyPrefix}${'0'.repeat(32)}` };
  expect(proofs.check(encode({ challenge: cheaper, solution }), 'free-them')).toBeNull();
});

test('a solution that nobody worked for proves nothing', async () => {
  const challenge = await proofs.challenge('free-them', 4);
  const guessed = { counter: 2, derivedKey: challenge.parameters.keyPrefix + '0'.repeat(32) };
  expect(proofs.check(encode({ challenge, solution: guessed }), 'free-them')).toBeNull();
});

test('whatever comes in place of a proof proves nothing and breaks nothing', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json().map((text) => Buffer.from(text).toString('base64')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      expect(proofs.check(text, 'free-them')).toBeNull();
    }),
  );
});

test('the work is as much as was asked for, never less than half of it', async () => {
  for (let made = 0; made < 5; made += 1) {
    const challenge: AnyChallenge = await proofs.challenge('free-them', 20);
    const solution = await solveChallenge({ challenge, deriveKey });
    expect(solution?.counter).toBeGreaterThanOrEqual(10);
    expect(solution?.counter).toBeLessThanOrEqual(20);
  }
});

test('a proof for the longest address of a campaign has room in the form', async () => {
  expect((await solve(await proofs.challenge('a'.repeat(80), 4))).length).toBeLessThan(longestProof);
});

test('a proof is worth here what it is worth to the library that made its challenge', async () => {
  const [theirs, ours] = await Promise.all([proofs.challenge('free-them', 4), proofs.challenge('free-them', 4)]);
  const solutions = await Promise.all([theirs, ours].map((challenge) => solveChallenge({ challenge, deriveKey })));
  const flips = fc.record({
    challenge: fc.constantFrom(theirs, ours),
    expiresIn: fc.constantFrom(0, 0, 0, 1, -1_000),
    signature: fc.option(fc.constantFrom(theirs.signature, ours.signature)),
    solution: fc.constantFrom(...solutions),
  });
  await fc.assert(
    fc.asyncProperty(flips, async ({ challenge: made, expiresIn, signature, solution }) => {
      const { parameters } = made;
      const changed = { ...parameters, expiresAt: parameters.expiresAt + expiresIn };
      const challenge = { parameters: changed, signature: signature ?? made.signature };
      if (!solution) throw new Error('A challenge was not solved.');
      const { verified } = await verifySolution({ challenge, solution, deriveKey, ...proofSecrets(secret(1)) });
      expect(proofs.check(encode({ challenge, solution }), 'free-them') !== null).toBe(verified);
    }),
  );
});
