import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyRing } from './key-ring';
import { open, seal, UnopenableError } from './seal';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const old = key('2025');
const ring = keyRing([old]);

test('what was sealed opens to the same text, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      expect(open(ring, context, seal(ring, context, text))).toBe(text);
    }),
  );
});

test('the same text sealed twice looks different', () => {
  expect(seal(ring, 'a', 'text').equals(seal(ring, 'a', 'text'))).toBe(false);
});

test('what was sealed for one campaign does not open in another', () => {
  expect(() => open(ring, 'other', seal(ring, 'one', 'text'))).toThrow(UnopenableError);
});

test('no single changed byte goes unnoticed', () => {
  const sealed = seal(ring, 'one', 'Борис');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => open(ring, 'one', changed)).toThrow(UnopenableError);
  }
});

test('rubbish of any length is refused, never a crash of another kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(() => open(ring, 'one', Buffer.from(bytes))).toThrow(UnopenableError);
    }),
  );
});

test('after a rotation the first key seals and the old one still opens', () => {
  const rotated = keyRing([key('2026'), old]);
  expect(open(rotated, 'one', seal(ring, 'one', 'text'))).toBe('text');
  expect(() => open(ring, 'one', seal(rotated, 'one', 'text'))).toThrow(UnopenableError);
});

test('keys that are short, nameless or named twice are refused, and the refusal does not repeat them', () => {
  const short = Buffer.from('too short a key').toString('base64');
  for (const entries of [[`a:${short}`], [randomBytes(32).toString('base64')], [old, key('2025')], []]) {
    expect(() => keyRing(entries)).toThrow(/SEAL_KEYS/);
  }
  expect(() => keyRing([`a:${short}`])).not.toThrow(new RegExp(short));
});
