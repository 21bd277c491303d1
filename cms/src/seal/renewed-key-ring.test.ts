import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
