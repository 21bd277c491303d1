import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dials } from '../../contract/dials';
import { canonicalDomain } from '../address/address-rules';
import { networkOf } from '../protection/network';
import { blockableNetwork } from './blockable-network';
import { dialsNow } from './dials-now';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const now = dialsNow(
  dials.parse({
    networks: [
      { network: '203.0.113.0/24', until: null },
      { network: '2001:db8:1::/48', until: null },
    ],
    domains: [
      { domain: 'xn--bcher-kva.example', below: false },
      { domain: 'bots.example', below: true },
    ],
    pausedCampaigns: ['doc1'],
  }),
);

test('every address of a blocked network is blocked, however it is written, and no neighbour', () => {
  const blocked = ['203.0.113.0', '203.0.113.255', '::ffff:203.0.113.7', '2001:db8:1:ffff::1', '2001:DB8:0001::'];
  const free = ['203.0.112.255', '203.0.114.0', '2001:db8:2::1', '', 'unknown'];
  expect(blocked.filter((address) => !now.isNetworkBlocked(address))).toEqual([]);
  expect(free.filter((address) => now.isNetworkBlocked(address))).toEqual([]);
});

test('a domain is blocked in each way of writing, and below it only where that was said', () => {
  const blocked = ['a@Bücher.example', 'a@xn--bcher-kva.example', 'a@bots.example', 'a@Mail.Bots.example'];
  const free = ['a@mail.bücher.example', 'a@robots.example', 'a@example.org'];
  expect(blocked.filter((email) => !now.isDomainBlocked(email))).toEqual([]);
  expect(free.filter((email) => now.isDomainBlocked(email))).toEqual([]);
});

test('a paused campaign stops alone, and all stop together', () => {
  expect([now.isPaused('doc1'), now.isPaused('doc2')]).toEqual([true, false]);
  expect(dialsNow(dials.parse({ paused: true })).isPaused('doc2')).toBe(true);
});

test('an address is blocked exactly when its network is, in whatever way either is written', () => {
  const address = fc.oneof(fc.ipV4(), fc.ipV6());
  fc.assert(
    fc.property(fc.uniqueArray(address, { maxLength: 5 }), address, (blocked, asked) => {
      const networks = blocked.flatMap((each) => blockableNetwork(each) ?? []);
      const { isNetworkBlocked } = dialsNow(
        dials.parse({ networks: networks.map((network) => ({ network, until: null })) }),
      );
      for (const each of [...blocked, asked]) expect(isNetworkBlocked(each)).toBe(networks.includes(networkOf(each)));
    }),
  );
});

test('whatever comes as an address, of the network or of mail, asking breaks nothing and nothing strange is blocked', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: anySign }), fc.stringMatching(/^[0-9a-f.:%]{0,20}$/)),
      (text) => {
        if (now.isNetworkBlocked(text)) expect(isIP(text)).toBeGreaterThan(0);
        if (now.isDomainBlocked(text)) expect(canonicalDomain(text)).toMatch(/bots\.example$|xn--bcher-kva\.example$/);
      },
    ),
  );
});

test('a domain is blocked with what is below it, and no domain that only ends in the same letters', () => {
  const label = fc.stringMatching(/^[a-z0-9]{1,10}$/);
  fc.assert(
    fc.property(label, fc.array(label, { minLength: 1, maxLength: 3 }), fc.boolean(), (own, above, below) => {
      const domain = `${own}.example`;
      const { isDomainBlocked } = dialsNow(dials.parse({ domains: [{ domain, below }] }));
      expect(isDomainBlocked(`a@${domain.toUpperCase()}`)).toBe(true);
      expect(isDomainBlocked(`a@${above.join('.')}.${domain}`)).toBe(below);
      expect(isDomainBlocked(`a@${above.join('')}${domain}`)).toBe(false);
    }),
  );
});
