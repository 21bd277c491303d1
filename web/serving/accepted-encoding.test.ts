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
