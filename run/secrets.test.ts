import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { keepSecrets, makeSecrets, readSecrets, writeSecrets } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
const file = join(folder, 'secrets.env');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const name = fc.stringMatching(/^[A-Z][A-Z_]{0,15}$/);
const value = fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/);
const secrets = fc.dictionary(name, value, { noNullPrototype: true });

test('every secret is read as it was written, whatever signs are in it', () => {
  fc.assert(
    fc.property(secrets, (own) => {
      writeSecrets(folder, own);
      expect(readSecrets(folder)).toEqual(own);
    }),
  );
});

test('a file that somebody edited, with notes, empty lines or the line ends of Windows, holds the same secrets', () => {
  const note = fc.stringMatching(/^(#[ -~]{0,20})?$/);
  fc.assert(
    fc.property(secrets, note, fc.constantFrom('\n', '\r\n'), (own, between, end) => {
      const lines = Object.entries(own).flatMap(([key, secret]) => [between, `${key}=${secret}`]);
      writeFileSync(file, [...lines, between].join(end));
      expect(readSecrets(folder)).toEqual(own);
    }),
  );
});

test('what is kept stays, what is missing is made once, and the environment wins without being written down', () => {
  const recipe = fc.constantFrom(...Object.keys(makeSecrets()));
  fc.assert(
    fc.property(fc.dictionary(recipe, value, { noNullPrototype: true }), fc.dictionary(recipe, value), (own, given) => {
      writeSecrets(folder, own);
      const kept = keepSecrets(folder, given);
      expect(kept).toMatchObject({ ...own, ...given });
      expect(Object.keys(kept).sort()).toEqual(Object.keys(makeSecrets()).sort());
      expect(readSecrets(folder)).toMatchObject(own);
      expect(keepSecrets(folder, given)).toEqual(kept);
    }),
    { numRuns: 30 },
  );
});

test('whatever bytes the file holds, it is secrets and no error', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      writeFileSync(file, bytes);
      for (const [key, secret] of Object.entries(readSecrets(folder)))
        expect(readFileSync(file, 'utf8')).toContain(`${key}=${secret}`);
    }),
  );
});
