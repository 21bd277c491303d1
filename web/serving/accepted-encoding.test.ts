import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingFor } from './accepted-encoding';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['BR', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.0,gzip;q=0', 'identity'],
  ['br ; q=0, gzip ; q=0.3', 'gzip'],
  ['br;q=0.5', 'br'],
  ['gzip', 'gzip'],
  ['x-br, brotli', 'identity'],
  ['identity', 'identity'],
  [undefined, 'identity'],
])('who accepts %s gets %s, the second time too', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
  expect(encodingFor(accepted)).toBe(encoding);
});

const coding = fc.constantFrom('br', 'gzip', 'deflate', 'zstd', 'identity', 'x-gzip', 'brotli', '*');
const weight = fc.option(fc.nat(1000));
const blank = fc.constantFrom('', ' ', '\t');
const written = (name: string, own: number | null, space: string, capital: boolean) =>
  `${space}${capital ? name.toUpperCase() : name}${own === null ? '' : `${space};${space}q=${(own / 1000).toString()}`}${space}`;

test('of any list the shortest coding is taken that stands in it with a weight, in whatever case and order', () => {
  const list = fc.uniqueArray(fc.tuple(coding, weight, blank, fc.boolean()), {
    selector: ([name]) => name,
    maxLength: 6,
  });
  fc.assert(
    fc.property(list, (each) => {
      const taken = each.filter(([, own]) => own !== 0).map(([name]) => name);
      const best = (['br', 'gzip'] as const).find((name) => taken.includes(name)) ?? 'identity';
      expect(encodingFor(each.map((parts) => written(...parts)).join(','))).toBe(best);
    }),
  );
});

test('whatever header comes, nobody gets a coding that is not named in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[brgzip;q=0., ]*$/)), (accepted) => {
      const encoding = encodingFor(accepted);
      expect(encoding === 'identity' || accepted.toLowerCase().includes(encoding)).toBe(true);
      expect(encodingFor(accepted)).toBe(encoding);
    }),
  );
});
