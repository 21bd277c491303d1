import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorCodes } from './error-code';
import { issuesOf, signatureRequest } from './signature';

const good = {
  ...{ campaign: 'free-them', locale: 'uk', name: 'Olena', email: 'olena@example.org', country: 'UA', consent: true },
};
const fields = [...Object.keys(good), 'place', 'affiliation', 'comment', 'display', 'updates', 'emailIsRight', 'proof'];

test('whatever JSON comes, it is a signature or a list of issues of the contract', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...fields), fc.jsonValue())), (value) => {
      const parsed = signatureRequest.safeParse(value);
      if (parsed.success) return;
      for (const { path, code } of issuesOf(parsed.error)) {
        expect(errorCodes).toContain(code);
        expect(path.every((part) => typeof part === 'string')).toBe(true);
      }
    }),
  );
});

test('one field of a wrong kind is one issue, at that field', () => {
  const wrong = fc.oneof(
    fc.integer(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.string()),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fields), wrong, (field, value) => {
      const parsed = signatureRequest.safeParse({ ...good, [field]: value });
      expect(parsed.error && issuesOf(parsed.error).map(({ path }) => path)).toEqual([[field]]);
    }),
  );
});

test('what is taken is trimmed and in one normal form, and is taken again as it is', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(text, text, fc.emailAddress(), (name, comment, email) => {
      const first = signatureRequest.safeParse({ ...good, name: ` ${name} `, comment, email });
      if (!first.success) return;
      expect(first.data.name).toBe(name.normalize('NFC').trim());
      expect(signatureRequest.parse(first.data)).toEqual(first.data);
    }),
  );
});

test('a name of nothing but signs that nobody sees is no name', () => {
  for (const name of ['\u200b', '\u3164', '\u2800', '\u00ad', '\u200f\u200e', '\ufe0f', '\u115f\u1160']) {
    const { error } = signatureRequest.safeParse({ ...good, name });
    expect(error && issuesOf(error)).toEqual([{ path: ['name'], code: 'required' }]);
  }
});
