import { isIPv4, isIPv6 } from 'node:net';

const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));

/** The eight numbers of an IPv6 address whatever its way of writing (RFC 4291 §2.2): `::` stands for the zeros it lacks. */
export function numbersOf(address: string): number[] {
  const ending = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [a = 0, b = 0, c = 0, d = 0] = (ending?.slice(1) ?? []).map(Number);
  const pair = [(a << 8) | b, (c << 8) | d].map((number) => number.toString(16)).join(':');
  const plain = ending ? address.slice(0, ending.index) + pair : address;
  const [head = '', tail] = plain.split('::', 2);
  if (tail === undefined) return groups(head);
  const [first, last] = [groups(head), groups(tail)];
  return [...first, ...new Array<number>(8 - first.length - last.length).fill(0), ...last];
}

const v4Network = (address: string): string => `${address.slice(0, address.lastIndexOf('.'))}.0/24`;

/**
 * The network that an address belongs to: a /24 of IPv4, a /48 of IPv6 (what one customer is given: RFC 6177 §2). An IPv4
 * address in the clothes of IPv6 (RFC 4291 §2.5.5.2) is in its IPv4 network. What is no address is in one network of its
 * own: whatever hides where it comes from shares one limit.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1); // the zone of RFC 4007 §11 means something on one machine only
  if (isIPv4(plain)) return v4Network(plain);
  if (!isIPv6(plain)) return 'unknown';
  const numbers = numbersOf(plain);
  const mapped = numbers.slice(0, 5).every((number) => number === 0) && numbers[5] === 0xffff;
  const [high = 0, low = 0] = numbers.slice(6);
  if (mapped) return v4Network([high >> 8, high & 0xff, low >> 8, 0].join('.'));
  return `${numbers
    .slice(0, 3)
    .map((number) => number.toString(16))
    .join(':')}::/48`;
}
