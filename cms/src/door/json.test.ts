import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BodyError } from './body';
import { parseOnce } from './json';

test('a JSON text is its value', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      fc.pre(!json.includes('__proto__'));
      expect(parseOnce(json)).toEqual(JSON.parse(json));
    }),
  );
});

test.each(['', '{', 'undefined', "{'a':1}", '{"a":1}{', '\u0000'])('%j is refused as not JSON', (text) => {
  expect(() => parseOnce(text)).toThrow(expect.objectContaining({ code: 'not-json' }));
});

test('a field that comes twice is refused, not guessed', () => {
  expect(() => parseOnce('{"name":"A","name":"B"}')).toThrow(expect.objectContaining({ code: 'repeated-field' }));
});

test('any text is a value or a refusal, nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        parseOnce(text);
      } catch (error) {
        expect(error).toBeInstanceOf(BodyError);
      }
    }),
  );
});

test('no field slips by for having the name of the prototype', () => {
  expect(() => parseOnce('{"__proto__":{"name":"A"}}')).toThrow(expect.objectContaining({ code: 'unknown-field' }));
});
