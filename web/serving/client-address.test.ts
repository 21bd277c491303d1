import fc from 'fast-check';
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

const entry = fc.oneof(fc.ipV4(), fc.ipV6());
const own = fc.array(entry, { minLength: 1, maxLength: 4 });

test('whatever a client writes, and however much of it, the address that the first proxy of ours saw is believed', () => {
  fc.assert(
    fc.property(fc.string(), own, fc.constantFrom(',', ', ', ' ,'), entry, (claimed, seen, comma, peer) => {
      const [first] = seen;
      expect(clientAddress(peer, [claimed, ...seen].join(comma), seen.length)).toBe(first);
      expect(clientAddress(peer, seen.join(comma), seen.length)).toBe(first);
      expect(clientAddress(peer, seen.join(comma), seen.length + 1)).toBe(peer);
    }),
  );
});

test('whatever is sent, the address is never empty and never has a comma or a blank around it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ ,.a1]*$/)), fc.nat(5), (forwarded, proxies) => {
      expect(clientAddress('203.0.113.7', forwarded, proxies)).toMatch(/^[^,\s](?:[^,]*[^,\s])?$/);
    }),
  );
});
