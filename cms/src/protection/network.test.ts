import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from './network';

const byte = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff });
const eight = fc.tuple(group, group, group, group, group, group, group, group);
const hex = (number: number) => number.toString(16);

/** Every way in which an address may be written: in full, in capitals, with zeros in front, and as a URL shortens it. */
const writings = (numbers: readonly number[]) => [
  numbers.map(hex).join(':'),
  numbers.map((number) => hex(number).padStart(4, '0').toUpperCase()).join(':'),
  new URL(`http://[${numbers.map(hex).join(':')}]`).hostname.slice(1, -1),
];

test('the addresses of a /24 are one network, and those of another /24 are not', () => {
  fc.assert(
    fc.property(byte, byte, byte, byte, byte, byte, (a, b, c, d, other, elsewhere) => {
      expect(networkOf(`${a}.${b}.${c}.${d}`)).toBe(networkOf(`${a}.${b}.${c}.${other}`));
      fc.pre(elsewhere !== c);
      expect(networkOf(`${a}.${b}.${c}.${d}`)).not.toBe(networkOf(`${a}.${b}.${elsewhere}.${d}`));
    }),
  );
});

test('the addresses of a /48 are one network however they are written, and those of another /48 are not', () => {
  fc.assert(
    fc.property(eight, eight, group, (one, two, elsewhere) => {
      fc.pre(one[0] !== 0);
      const neighbour = [...one.slice(0, 3), ...two.slice(3)];
      const networks = [one, neighbour].flatMap(writings).map(networkOf);
      expect(new Set(networks).size).toBe(1);
      fc.pre(elsewhere !== one[2]);
      expect(networkOf([...one.slice(0, 2), elsewhere, ...one.slice(3)].map(hex).join(':'))).not.toBe(networks[0]);
    }),
  );
});

test('an IPv4 address is in its network also when IPv6 carries it', () => {
  fc.assert(
    fc.property(byte, byte, byte, byte, (a, b, c, d) => {
      const plain = networkOf(`${a}.${b}.${c}.${d}`);
      expect(networkOf(`::ffff:${a}.${b}.${c}.${d}`)).toBe(plain);
      expect(networkOf(`::FFFF:${hex((a << 8) | b)}:${hex((c << 8) | d)}`)).toBe(plain);
    }),
  );
});

test('what is no address never throws and is one network', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/[.:]/.test(text));
      expect(networkOf(text)).toBe('unknown');
    }),
  );
  expect(['', '1.2.3', '1.2.3.256', ':::', '1:2'].map(networkOf)).toEqual(new Array(5).fill('unknown'));
});

test('the name of a network says how much it holds', () => {
  expect(networkOf('203.0.113.77')).toBe('203.0.113.0/24');
  expect(networkOf('2001:db8:7:9::1')).toBe('2001:db8:7::/48');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0::/48');
  expect(networkOf('::1')).toBe('0:0:0::/48');
});
