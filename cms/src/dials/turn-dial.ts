import type { Dials, Turn } from '../../contract/dials';
import type { ErrorCode } from '../../contract/error-code';
import { canonicalDomain } from '../address/address-rules';
import { blockableNetwork } from './blockable-network';

/** What the audit log says: which dial, from what to what. Never which network: an address range may lead to a person. */
type About = Record<string, string | number>;

export type Turned = { dials: Dials; about: About; campaign?: string } | { wrong: { path: string[]; code: ErrorCode } };

const wrong = (field: string, code: ErrorCode): Turned => ({ wrong: { path: ['turn', field], code } });

const without = <Each extends string>(list: readonly Each[], one: Each): Each[] => list.filter((each) => each !== one);

const domainForm = /^(?!-)(?=.{3,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

function blockNetwork(before: Dials, typed: string, until: string | null): Turned {
  const network = blockableNetwork(typed);
  if (network === null) return wrong('network', 'malformed');
  const others = before.networks.filter((each) => each.network !== network);
  return { dials: { ...before, networks: [...others, { network, until }] }, about: { until: until ?? 'taken back' } };
}

function blockDomain(before: Dials, typed: string, below: boolean): Turned {
  const domain = canonicalDomain(typed.replace(/^@/, ''));
  if (!domainForm.test(domain)) return wrong('domain', 'malformed');
  const others = before.domains.filter((each) => each.domain !== domain);
  return { dials: { ...before, domains: [...others, { domain, below }] }, about: { domain, below: String(below) } };
}

function collecting(before: Dials, campaign: string | null, paused: boolean): Turned {
  const about = { from: paused ? 'collecting' : 'paused', to: paused ? 'paused' : 'collecting' };
  if (campaign === null) return { dials: { ...before, paused }, about: { ...about, campaigns: 'all' } };
  const others = without(before.pausedCampaigns, campaign);
  return { dials: { ...before, pausedCampaigns: paused ? [...others, campaign] : others }, about, campaign };
}

/** The dials after one turn, and what the audit log says of it. Limits are not among them: they have a table of their own. */
export function turnDial(before: Dials, turn: Exclude<Turn, { dial: 'limits' }>): Turned {
  switch (turn.dial) {
    case 'network-blocked':
      return blockNetwork(before, turn.network, turn.until);
    case 'network-unblocked':
      return {
        dials: { ...before, networks: before.networks.filter(({ network }) => network !== turn.network) },
        about: {},
      };
    case 'domain-blocked':
      return blockDomain(before, turn.domain, turn.below);
    case 'domain-unblocked': {
      const domains = before.domains.filter(({ domain }) => domain !== turn.domain);
      return { dials: { ...before, domains }, about: { domain: turn.domain } };
    }
    case 'collecting':
      return collecting(before, turn.campaign, turn.paused);
    case 'mails':
      return { dials: { ...before, mails: turn.mails }, about: { from: before.mails, to: turn.mails } };
    case 'moderation':
      return {
        dials: { ...before, moderation: turn.moderation },
        about: { from: before.moderation, to: turn.moderation },
      };
    case 'banner':
      return {
        dials: { ...before, banner: turn.banner },
        about: { from: before.banner?.kind ?? 'none', to: turn.banner?.kind ?? 'none' },
      };
  }
}

const isOn = ({ until }: { until: string | null }, today: string): boolean => until === null || until >= today;

/** Without what is over: a network is kept no longer than it is blocked (GDPR art. 5(1)(e)). */
export const withoutEnded = (dials: Dials, today: string): Dials => ({
  ...dials,
  networks: dials.networks.filter((network) => isOn(network, today)),
  banner: dials.banner && isOn(dials.banner, today) ? dials.banner : null,
});
