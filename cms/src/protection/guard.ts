import type { Challenge } from '../../contract/proof';
import type { Caller } from '../door/caller';
import type { NetworkTag } from './network-tag';
import type { Proofs, SpentProof } from './proofs';
import type { Settings } from './settings';
import type { AskSettings } from './stored-settings';
import { needsProof, weightOf, type Counts } from './suspicion';
import { Tally } from './tally';

export interface Attempt {
  campaign: string;
  addressIndex: Buffer;
  caller: Caller;
  proof: string | undefined;
}

/**
 * What becomes of an attempt: it is stored, spending its proof if it has one; or is asked for a proof; or goes nowhere.
 * `network` is the tag of where it came from, as the limits know it: what is stored is another (network-tag.ts).
 */
export type Verdict =
  { may: 'pass'; spends: SpentProof | null; network: Buffer } | { may: 'prove' } | { may: 'vanish'; network: Buffer };

export interface Guard {
  judge: (attempt: Attempt) => Promise<Verdict>;
  /** Whether somebody there may try a code or have a mail sent once more. Counts that they asked. */
  admits: (caller: Caller) => Promise<boolean>;
  challenge: (campaign: string) => Promise<Challenge>;
}

/** Keys that one limit remembers: some 20 MB for each at the most. */
const mostKeys = 100_000;

/** Counts what comes in. Networks are known by their tag (design §3): no address is kept, here or elsewhere. */
function counter() {
  const [networks, campaigns, addresses] = [new Tally(mostKeys), new Tally(mostKeys), new Tally(mostKeys)];
  const requests = new Tally(mostKeys);
  return {
    counts: ({ campaign, caller }: Attempt, network: Buffer, settings: Settings): Counts => {
      const weight = weightOf(caller.page, settings);
      return {
        network: networks.add(network.toString('latin1'), weight, settings.networkSeconds),
        campaign: campaigns.add(campaign, weight, settings.campaignSeconds),
      };
    },
    requestsOf: (network: Buffer, { networkSeconds }: Settings): number =>
      requests.add(network.toString('latin1'), 1, networkSeconds),
    /** The index says by itself which campaign it is of (seal/blind-index.ts); a shorter key is less to sweep up later. */
    ofAddress: ({ addressIndex }: Attempt, { addressSeconds }: Settings): number =>
      addresses.add(addressIndex.toString('latin1'), 1, addressSeconds),
  };
}

/**
 * A proof that is sent is checked also when none is needed: what is forged or spent is never taken for good. Whoever
 * proves work uses nothing of the limits up, so that a crowd with scripts leaves them to those without. An address that
 * comes too often is answered like any other, and gets no more mail.
 */
export function newGuard(settingsNow: AskSettings, proofs: Proofs, tagOf: NetworkTag): Guard {
  const { counts, requestsOf, ofAddress } = counter();
  return {
    async judge(attempt) {
      const settings = await settingsNow();
      const { campaign, caller, proof } = attempt;
      const spends = proof === undefined ? null : proofs.check(proof, campaign);
      if (proof !== undefined && spends === null) return { may: 'prove' };
      const network = tagOf(caller.address, Date.now());
      if (!spends && needsProof(caller.page, counts(attempt, network, settings), settings)) return { may: 'prove' };
      const often = ofAddress(attempt, settings) > settings.addressSignatures;
      return often ? { may: 'vanish', network } : { may: 'pass', spends, network };
    },
    async admits({ address }) {
      const settings = await settingsNow();
      return requestsOf(tagOf(address, Date.now()), settings) <= settings.networkRequests;
    },
    challenge: async (campaign) => proofs.challenge(campaign, (await settingsNow()).proofTries),
  };
}
