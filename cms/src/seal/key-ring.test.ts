import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyRing } from './key-ring';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);
const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((own) => Buffer.from(own));
const keys = fc.uniqueArray(fc.tuple(id, bytes), { selector: ([own]) => own, minLength: 1, maxLength: 5 });
const entry = ([own, key]: readonly [string, Buffer]) => `${own}:${key.toString('base64')}`;

test('every key of a ring is found by its id as it was written, and the first one seals', () => {
  fc.assert(
    fc.property(keys, id, fc.constantFrom('', ' ', '\n'), (kept, other, blank) => {
      const ring = keyRing(kept.map((each) => blank + entry(each) + blank));
      expect(ring.sealing.id).toBe(kept[0]?.[0]);
      for (const [own, key] of kept) expect(ring.find(own)?.key.export()).toEqual(key);
      if (kept.every(([own]) => own !== other)) expect(ring.find(other)).toBeUndefined();
    }),
  );
});

test('whatever an entry is, it is a key of 32 bytes or a refusal that repeats none of it', () => {
  const secret = fc.string({ minLength: 12 }).filter((text) => !/^\s|\s$/.test(text));
  const near = fc.tuple(id, fc.base64String({ minLength: 36, maxLength: 48 })).map((parts) => parts.join(':'));
  fc.assert(
    fc.property(
      fc.oneof(
        secret,
        secret.map((text) => `k1:${text}`),
        near,
      ),
      (text) => {
        try {
          expect(keyRing([text]).sealing.key.symmetricKeySize).toBe(32);
        } catch (error) {
          const { message } = error as Error;
          expect(message).toContain('SEAL_KEYS');
          const [id = '', ...rest] = text.split(':');
          const own = rest.join(':') || id;
          if (own.length > 8) expect(message).not.toContain(own); // of less than that a sentence may have the same letters
        }
      },
    ),
  );
});

test('two keys of one id are refused wherever they stand', () => {
  fc.assert(
    fc.property(keys, bytes, fc.nat(), (kept, key, at) => {
      const [own = ''] = kept[at % kept.length] ?? [];
      expect(() => keyRing([...kept.map(entry), entry([own, key])])).toThrow('different ids');
    }),
  );
});
