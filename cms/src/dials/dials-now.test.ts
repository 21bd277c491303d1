import { expect, test } from 'vitest';
import { dials } from '../../contract/dials';
import { dialsNow } from './dials-now';

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
