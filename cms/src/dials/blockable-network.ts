import { isIPv4, isIPv6 } from 'node:net';
import { networkOf, numbersOf } from '../protection/network';

/** Bits of a network that can be blocked: no wider, since that would be half the world, and no narrower than one limit. */
const widest = { v4: 8, v6: 16 } as const;
const narrowest = { v4: 24, v6: 48 } as const;

const masked = (number: number, bits: number, width: number): number =>
  bits >= width ? number : bits <= 0 ? 0 : number & (((1 << bits) - 1) << (width - bits));

function v4Block(address: string, bits: number): string {
  const bytes = address.split('.').map(Number);
  return `${bytes.map((byte, at) => masked(byte, bits - 8 * at, 8)).join('.')}/${String(bits)}`;
}

function v6Block(address: string, bits: number): string {
  const groups = numbersOf(address).slice(0, 3);
  return `${groups.map((group, at) => masked(group, bits - 16 * at, 16).toString(16)).join(':')}::/${String(bits)}`;
}

/** The beginning of IPv6 holds the machine itself and every IPv4 address in its clothes (RFC 4291 §2.5): half the world. */
const holdsAllOfV4 = (network: string): boolean => network.startsWith('0:0:0::');

/**
 * The network of what somebody typed, in one way of writing, or null when it is none that can be blocked: CIDR (RFC 4632
 * §3.1, RFC 4291 §2.3), or an address, which stands for its /24 or /48. What is narrower becomes that too.
 */
export function blockableNetwork(typed: string): string | null {
  const network = networkIn(typed);
  return network === null || holdsAllOfV4(network) ? null : network;
}

function networkIn(typed: string): string | null {
  const [address = '', length, ...more] = typed.trim().toLowerCase().split('/');
  if (more.length > 0 || (!isIPv4(address) && !isIPv6(address)) || address.includes('%')) return null;
  if (length === undefined) return networkOf(address);
  if (!/^\d{1,3}$/.test(length)) return null;
  const bits = Number(length);
  const kind = isIPv4(address) ? 'v4' : 'v6';
  if (bits < widest[kind] || bits > (kind === 'v4' ? 32 : 128)) return null;
  if (bits >= narrowest[kind]) return networkOf(address);
  return kind === 'v4' ? v4Block(address, bits) : v6Block(address, bits);
}
