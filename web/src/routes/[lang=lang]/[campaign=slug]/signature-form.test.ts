import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorCodes } from 'cms/contract/error-code';
import { signatureRequest } from 'cms/contract/signature';
import { readUrlencoded } from '../../../lib/form/urlencoded';
import { formFields, readSignature, typedIn } from './signature-form';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const good = { name: 'Olena', email: 'olena@example.org', country: 'UA', consent: 'on' };
const ourFields: ReadonlySet<string> = new Set([...formFields, 'consentText', 'revision', 'proof', 'shown', 'website']);
const form = (fields: Record<string, string>) =>
  readUrlencoded(new TextEncoder().encode(new URLSearchParams(fields).toString()));
const read = (fields: Record<string, string>) => readSignature(form(fields), 'free', 'uk');

test('three fields and the consent are a signature; nothing is shown and no news is mailed unless chosen', () => {
  expect(read(good)).toMatchObject({
    request: { campaign: 'free', locale: 'uk', name: 'Olena', display: 'none', updates: false, consent: true },
  });
});

test('every empty field that is needed is named', () => {
  const reading = read({ name: '', email: '', country: '' });
  expect('issues' in reading && reading.issues.map(({ path, code }) => `${path[0]}: ${code}`)).toEqual([
    'name: required',
    'email: required',
    'country: required',
    'consent: required',
  ]);
});

test('a field that the form does not have is refused, even one of the contract’s own names', () => {
  for (const name of ['phone', 'locale', 'campaign', '__proto__']) {
    expect(read({ ...good, [name]: 'x' })).toEqual({ issues: [{ path: [], code: 'unknown-field' }] });
  }
});

test('a line break in a comment counts as one character, as browsers count it', () => {
  expect(read({ ...good, comment: `${'a'.repeat(500)}\r\n${'b'.repeat(499)}` })).toHaveProperty('request');
});

test('who says that the address is right sends it with the form', () => {
  expect(read({ ...good, emailIsRight: 'on' })).toMatchObject({ request: { emailIsRight: true } });
  expect(read(good)).toMatchObject({ request: { emailIsRight: false } });
});

test('a box with a strange value is refused, not guessed', () => {
  expect(read({ ...good, updates: 'maybe' })).toEqual({ issues: [{ path: ['updates'], code: 'wrong-type' }] });
});

test('what was typed is kept, without what HTML cannot hold', () => {
  const { fields } = form({ ...good, name: 'Ole\0na', comment: 'a\r\nb', display: 'full', updates: 'on' });
  expect(typedIn(fields)).toMatchObject({
    name: 'Olena',
    comment: 'a\nb',
    display: 'full',
    updates: true,
    consent: true,
  });
});

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: anySign }));
const ourField = fc.constantFrom(...formFields, 'consentText', 'revision', 'proof', 'shown', 'website');
const anyFields = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: ourField }, { weight: 1, arbitrary: anyText }),
  anyText,
);

test('whatever form comes, it is a signature of the contract or a list of its issues', () => {
  fc.assert(
    fc.property(anyFields, fc.boolean(), (sent, filled) => {
      const reading = readSignature(
        { fields: new Map(Object.entries({ ...(filled && good), ...sent })), wrong: null },
        'free',
        'uk',
      );
      if ('request' in reading) {
        expect(signatureRequest.parse(reading.request)).toEqual(reading.request);
        return;
      }
      for (const { path, code } of reading.issues) {
        expect(errorCodes).toContain(code);
        expect(path.length === 0 || ourFields.has(path[0] ?? '')).toBe(true);
      }
    }),
  );
});

test('a field that the form does not have is refused wherever it stands among the others', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.boolean(), (name, value, first) => {
      fc.pre(!ourFields.has(name));
      const own = Object.entries(good);
      const fields = new Map(first ? [[name, value] as const, ...own] : [...own, [name, value] as const]);
      expect(readSignature({ fields, wrong: null }, 'free', 'uk')).toEqual({
        issues: [{ path: [], code: 'unknown-field' }],
      });
    }),
  );
});

test('what a person types arrives as it was typed, in one normal form and without blanks around it', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, words, (place, comment) => {
      const reading = read({ ...good, place, comment });
      if ('issues' in reading) {
        expect(['malformed', 'too-long']).toContain(reading.issues[0].code);
        return;
      }
      expect(reading.request.place).toBe(place.normalize('NFC').trim());
      expect(reading.request.comment).toBe(comment.replaceAll('\r\n', '\n').normalize('NFC').trim());
    }),
  );
});

test('only a box that says `on` is ticked, and only without the box it is not', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const reading = read({ ...good, updates: value.toWellFormed() });
      if (value === 'on') {
        expect(reading).toMatchObject({ request: { updates: true } });
        return;
      }
      expect(reading).toEqual({ issues: [{ path: ['updates'], code: 'wrong-type' }] });
    }),
    { examples: [['on'], ['ON'], ['true'], ['']] },
  );
});

test('what is shown again can stand in HTML, is shown the same the next time, and lacks nothing that can', () => {
  fc.assert(
    fc.property(fc.dictionary(ourField, anyText), (sent) => {
      const once = typedIn(new Map(Object.entries(sent)));
      const texts = Object.entries(once).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      for (const [name, text] of texts) {
        expect(text).toMatch(/^[\P{Cc}\n\t]*$/u);
        expect(text.isWellFormed()).toBe(true);
        const own = sent[name] ?? '';
        if (/^[\P{Cc}\n\t]*$/u.test(own) && own.isWellFormed()) expect(text).toBe(own);
      }
      expect(typedIn(new Map(texts))).toMatchObject(Object.fromEntries(texts));
    }),
  );
});
