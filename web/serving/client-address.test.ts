import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

test('without proxies of our own nothing that a client claims is believed', () => {
  expect(clientAddress('203.0.113.7', '10.0.0.1', 0)).toBe('203.0.113.7');
});

test('with one proxy its entry is believed, and what the client put before it is not', () => {
  expect(clientAddress('10.0.0.1', '1.2.3.4, 203.0.113.7', 1)).toBe('203.0.113.7');
});

test('a request that did not come through the proxies counts as its peer', () => {
  expect(clientAddress('203.0.113.7', undefined, 1)).toBe('203.0.113.7');
  expect(clientAddress('203.0.113.7', '198.51.100.1', 2)).toBe('203.0.113.7');
});
