import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dials } from '../../contract/dials';
import { blockableNetwork } from './blockable-network';
import { dialsNow } from './dials-now';

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['203.0.113.77/32', '203.0.113.0/24'],
  ['203.0.113.0/24', '203.0.113.0/24'],
  ['203.0.119.1/22', '203.0.116.0/22'],
  ['10.255.3.4/9', '10.128.0.0/9'],
  ['2001:DB8:1:2::7', '2001:db8:1::/48'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:db8:1fff::/36', '2001:db8:1000::/36'],
  ['2001:db8::/32', '2001:db8:0::/32'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
])('%s is blocked as %s', (typed, network) => {
  expect(blockableNetwork(typed)).toBe(network);
});

test.each([
  '',
  'a word',
  '203.0.113',
  '203.0.113.0/33',
  '0.0.0.0/0',
  '::/0',
  '::/16',
  '::1',
  '::5/40',
  '203.0.113.0/24/8',
  'fe80::1%eth0',
  '1.2.3.4/x',
])('%j is no network that can be blocked', (typed) => {
  expect(blockableNetwork(typed)).toBeNull();
});

const v4 = fc.tuple(fc.ipV4(), fc.option(fc.integer({ min: 0, max: 40 })));
const v6 = fc.tuple(fc.ipV6(), fc.option(fc.integer({ min: 0, max: 140 })));
const typedNetwork = fc.oneof(v4, v6).map(([address, bits]) => address + (bits === null ? '' : `/${String(bits)}`));
const isHeld = (network: string, address: string): boolean =>
  dialsNow(dials.parse({ networks: [{ network, until: null }] })).isNetworkBlocked(address);

test('whatever network is typed, it is written in one way that stands for itself and holds what was typed', () => {
  fc.assert(
    fc.property(typedNetwork, (typed) => {
      const network = blockableNetwork(typed);
      if (network === null) return;
      expect(blockableNetwork(network)).toBe(network);
      expect(blockableNetwork(` ${typed.toUpperCase()}\n`)).toBe(network);
      expect(isHeld(network, typed.split('/', 1)[0] ?? '')).toBe(true);
    }),
  );
});

test('no network that is blocked is narrower than one limit, wider than a wide one, or the half of the world', () => {
  const hidden = fc.ipV4().map((address) => `::ffff:${address}`);
  fc.assert(
    fc.property(
      fc.oneof(typedNetwork, fc.constantFrom('::1', '::', '::/16', '0:0::5/40')),
      fc.ipV4(),
      hidden,
      (typed, own, mapped) => {
        const network = blockableNetwork(typed);
        if (network === null) return;
        const bits = Number(network.split('/')[1]);
        const [least, most] = network.includes(':') ? [16, 48] : [8, 24];
        expect(bits).toBeGreaterThanOrEqual(least);
        expect(bits).toBeLessThanOrEqual(most);
        if (network.includes(':')) expect([own, mapped].filter((address) => isHeld(network, address))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever else is typed is no network and breaks nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f.:/% ]{0,30}$/)), (typed) => {
      const network = blockableNetwork(typed);
      if (network !== null) expect(isIP(typed.trim().split('/', 1)[0] ?? '')).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
