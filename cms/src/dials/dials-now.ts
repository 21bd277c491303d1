import { BlockList } from 'node:net';
import type { Dials, ModerationDial } from '../../contract/dials';
import { canonicalDomain } from '../address/address-rules';

/** The dials as the way of a signature asks them: made when they change, so that asking costs a look into the memory. */
export interface DialsNow {
  kept: Dials;
  isPaused: (campaign: string) => boolean;
  /** Whether this address of the network is blocked; what is no address is not. */
  isNetworkBlocked: (address: string) => boolean;
  /** Of a mail address as it was typed. */
  isDomainBlocked: (email: string) => boolean;
  moderation: ModerationDial;
}

function blockListOf({ networks }: Dials): BlockList {
  const list = new BlockList();
  for (const { network } of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

export function dialsNow(kept: Dials): DialsNow {
  const networks = blockListOf(kept);
  const paused = new Set(kept.pausedCampaigns);
  const domains = new Map(kept.domains.map(({ domain, below }) => [domain, below]));
  const isDomainBlocked = (email: string): boolean => {
    if (domains.size === 0) return false;
    const domain = canonicalDomain(email.slice(email.lastIndexOf('@') + 1));
    if (domains.has(domain)) return true;
    const labels = domain.split('.');
    return labels.some((_, at) => at > 0 && domains.get(labels.slice(at).join('.')) === true);
  };
  return {
    kept,
    isPaused: (campaign) => kept.paused || paused.has(campaign),
    isNetworkBlocked: (address) =>
      kept.networks.length > 0 && networks.check(address, address.includes(':') ? 'ipv6' : 'ipv4'),
    isDomainBlocked,
    moderation: kept.moderation,
  };
}
