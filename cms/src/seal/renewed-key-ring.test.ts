import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptKeys, keysIn } from './kept-keys';
import { keyRing } from './key-ring';
import { renewedKeyRing } from './renewed-key-ring';
import { open, seal } from './seal';

const entry = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const [old, fresh] = [entry('k1', 1), entry('k2', 2)];
let kept: readonly string[] | null = [old];
const read = () => kept;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  kept = [old];
});
afterEach(() => void vi.useRealTimers());

test('a new key seals within a second of being written, and the old one still opens', () => {
  const ring = renewedKeyRing([old], read);
  const sealed = seal(ring, 'one', 'text');
  kept = [fresh, old];
  vi.advanceTimersByTime(1_000);
  expect(ring.sealing.id).toBe('k2');
  expect(open(ring, 'one', sealed)).toBe('text');
});

test('what another process sealed with a new key opens at once', () => {
  const ring = renewedKeyRing([old], read);
  expect(ring.sealing.id).toBe('k1');
  kept = [fresh, old];
  expect(open(ring, 'one', seal(keyRing([fresh]), 'one', 'text'))).toBe('text');
});

test('a file that cannot be read, is empty or is half written changes nothing', () => {
  const ring = renewedKeyRing([old], read);
  for (const bad of [null, [], ['k2:short'], [entry('k2', 2), 'k']]) {
    kept = bad;
    vi.advanceTimersByTime(1_000);
    expect(ring.sealing.id).toBe('k1');
  }
});

test('a dropped key is forgotten', () => {
  const ring = renewedKeyRing([fresh, old], read);
  const sealed = seal(keyRing([old]), 'one', 'text');
  kept = [fresh];
  vi.advanceTimersByTime(1_000);
  expect(ring.sealing.id).toBe('k2');
  expect(() => open(ring, 'one', sealed)).toThrow('No key with this id');
});

test('keys are read again only from the file that they came from', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keys-'));
  writeFileSync(path.join(folder, 'secrets.env'), `A=b\nSEAL_KEYS=${fresh},${old}\n`);
  expect(keptKeys([old], folder).sealing.id).toBe('k2');
  expect(keptKeys([entry('k9', 9)], folder).sealing.id).toBe('k9');
  expect(keptKeys([old], undefined).sealing.id).toBe('k1');
  rmSync(folder, { recursive: true });
  expect(keysIn('INDEX_KEY=x\n')).toEqual([]);
});

test('the keys stand in their file as they were written, whatever stands around them', () => {
  const entries = fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9-]{1,8}$/), fc.base64String({ minLength: 4 })), {
    minLength: 1,
  });
  const other = fc.stringMatching(/^[A-Z_]{1,12}=[ -~]{0,20}$/).filter((text) => !text.startsWith('SEAL_KEYS='));
  const others = fc.array(other, { maxLength: 3 });
  fc.assert(
    fc.property(others, entries, others, fc.constantFrom('\n', '\r\n'), (before, keys, after, end) => {
      const own = keys.map((each) => each.join(':'));
      expect(keysIn([...before, `SEAL_KEYS=${own.join()}`, ...after].join(end))).toEqual(own);
      expect(keysIn([...before, ...after].join(end))).toEqual([]);
    }),
  );
});

test('whatever is in the file, a ring that has keys goes on with them or with good new ones', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(old, fresh, 'k1:short')), { maxLength: 4 }),
      (entries) => {
        kept = entries;
        const ring = renewedKeyRing([old], read);
        vi.advanceTimersByTime(1_000);
        expect(ring.sealing.key.symmetricKeySize).toBe(32);
        if (!entries.includes(fresh)) expect(ring.sealing.id).toBe('k1');
      },
    ),
  );
});
