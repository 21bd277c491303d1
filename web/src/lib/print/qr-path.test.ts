import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path';

/** The dark modules that a path draws, as a pen would. */
function drawn(path: string): Set<string> {
  const dark = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([Mmh])([^Mmh]+)/g)) {
    const [across = 0, down = 0] = numbers.split(' ').map(Number);
    if (command === 'h') for (let at = 0; at < across; at += 1) dark.add(`${x + at} ${Math.floor(y)}`);
    if (command === 'M') [x, y] = [across, down];
    else [x, y] = [x + across, y + (command === 'm' ? down : 0)];
  }
  return dark;
}

test.each(['https://hub.example/en/free-them', `https://hub.example/uk/${'a'.repeat(80)}`])(
  'the path of %s draws every dark module of its code and no other',
  (address) => {
    const { data } = encode(address, { ecc: 'M', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((module, x) => (module ? [`${x} ${y}`] : [])));
    expect([...drawn(qrPath(address).path)].sort()).toEqual(dark.sort());
    expect(qrPath(address).size).toBe(data.length);
  },
);

test('it is short enough to travel in every page', () => {
  expect(qrPath('https://campaign-hub.example/en/free-boris-kagarlitsky').path.length).toBeLessThan(3000);
});
