import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { newGuard, type Attempt } from './guard';
import { networkTagger } from './network-tag';
import type { Proofs, SpentProof } from './proofs';
import { settingsFrom } from './settings';

const spent: SpentProof = { hash: Buffer.alloc(32), expiresAt: new Date(0) };
const proofs: Proofs = {
  challenge: () => Promise.reject(new Error('Nobody asks for a challenge here.')),
  check: (proof) => (proof === 'good' ? spent : null),
};
const settings = settingsFrom({
  networkSignatures: 2,
  networkRequests: 3,
  campaignSignatures: 4,
  addressSignatures: 3,
});
const tagOf = networkTagger(createSecretKey(Buffer.alloc(32, 1)));
let people = 0;

function guard() {
  const { judge } = newGuard(async () => settings, proofs, tagOf);
  return async (address: string, own: Partial<Attempt> = {}) => {
    people += 1;
    const caller = { address, page: 30_000 };
    return (await judge({ campaign: 'a', addressIndex: Buffer.of(people), caller, proof: undefined, ...own })).may;
  };
}

test('a network has its limit, whatever its addresses, and its neighbour another', async () => {
  const come = guard();
  expect([await come('203.0.113.1'), await come('203.0.113.2'), await come('203.0.113.3')]).toEqual([
    'pass',
    'pass',
    'prove',
  ]);
  expect(await come('203.0.114.1')).toBe('pass');
});

test('a campaign has its limit over all networks, and another campaign its own', async () => {
  const come = guard();
  for (const network of [1, 2, 3, 4]) expect(await come(`203.0.${network}.1`)).toBe('pass');
  expect(await come('203.0.5.1')).toBe('prove');
  expect(await come('203.0.6.1', { campaign: 'b' })).toBe('pass');
});

test('who proves work passes beyond every limit and uses none up', async () => {
  const come = guard();
  for (let time = 0; time < 10; time += 1) expect(await come('203.0.113.1', { proof: 'good' })).toBe('pass');
  expect(await come('203.0.113.1')).toBe('pass');
});

test('a proof that is no good is asked for anew, also below the limits', async () => {
  expect(await guard()('203.0.113.1', { proof: 'bad' })).toBe('prove');
});

test('an address that comes too often vanishes, also with a proof', async () => {
  const come = guard();
  const own = { addressIndex: Buffer.alloc(16, 255), proof: 'good' };
  const verdicts = [];
  for (let time = 0; time < 4; time += 1) verdicts.push(await come('203.0.113.1', own));
  expect(verdicts).toEqual(['pass', 'pass', 'pass', 'vanish']);
});

test('a network may try codes and ask for mails so many times, apart from its signatures, and its neighbour too', async () => {
  const { admits, judge } = newGuard(async () => settings, proofs, tagOf);
  const ask = (address: string) => admits({ address, page: null });
  const caller = { address: '203.0.113.1', page: 30_000 };
  const asked = [];
  for (const last of [1, 2, 3, 4]) asked.push(await ask(`203.0.113.${String(last)}`));
  expect(asked).toEqual([true, true, true, false]);
  expect(await ask('203.0.114.1')).toBe(true);
  const verdict = await judge({ campaign: 'a', addressIndex: Buffer.of(1), caller, proof: undefined });
  expect(verdict.may).toBe('pass');
});
