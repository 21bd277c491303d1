import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedKey } from './repeated-key';

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"b":{"c":1,"c":2}}', 'c'],
  ['{"a":1 , "\\u0061" : 2}', 'a'],
  ['[{"a":1},{"b":1,"b":1}]', 'b'],
  ['{"":1,"":2}', ''],
  ['{"\\"":1,"\\u0022":2}', '"'],
  ['{"a\\\\":1,"a\\\\":2}', 'a\\'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s repeats %j', (json, key) => {
  JSON.parse(json);
  expect(repeatedKey(json)).toBe(key);
});

test.each([
  '{}',
  '"a"',
  '12',
  '{"a":"a","b":"a"}',
  '[{"a":1},{"a":1}]',
  '{"a":{"a":{"a":1}}}',
  '{"a":"\\"a\\":1,\\"a\\":2"}',
  '{"a":["a","a"]}',
  '{"a":"{\\"b\\":1","b":1}',
])('%s repeats nothing', (json) => {
  JSON.parse(json);
  expect(repeatedKey(json)).toBeNull();
});

test('what JSON.stringify writes never repeats a key, however strange its keys are', () => {
  fc.assert(fc.property(fc.json(), (json) => repeatedKey(json) === null));
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      (value) => repeatedKey(JSON.stringify(value, null, 1)) === null,
    ),
  );
});

test('a key that is added again is always found', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { minKeys: 1 }), (value) => {
      const [key = ''] = Object.keys(value);
      expect(repeatedKey(`${JSON.stringify(value).slice(0, -1)},${JSON.stringify(key)}:0}`)).toBe(key);
    }),
  );
});
