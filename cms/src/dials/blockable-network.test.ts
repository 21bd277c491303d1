import { expect, test } from 'vitest';
import { blockableNetwork } from './blockable-network';

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
  '203.0.113.0/24/8',
  'fe80::1%eth0',
  '1.2.3.4/x',
])('%j is no network that can be blocked', (typed) => {
  expect(blockableNetwork(typed)).toBeNull();
});
