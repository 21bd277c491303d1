import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUrlencoded } from './urlencoded';

const read = (body: string) => readUrlencoded(new TextEncoder().encode(body));

test('a form is read as browsers send it', () => {
  const { fields, wrong } = read('name=%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0+%D0%9A.&comment=a%0D%0Ab%3Dc&place=');
  expect(wrong).toBeNull();
  expect([...fields]).toEqual([
    ['name', 'Олена К.'],
    ['comment', 'a\r\nb=c'],
    ['place', ''],
  ]);
});

test('bytes that are no UTF-8 are refused and never replaced', () => {
  expect(read('name=%FF').wrong).toBe('not-utf8');
  expect(readUrlencoded(new Uint8Array([110, 61, 0xff])).wrong).toBe('not-utf8');
});

test('half of a surrogate pair is no UTF-8', () => {
  expect(read('name=%ED%A0%80').wrong).toBe('not-utf8');
});

test('a repeated field is refused, and what was typed first is kept', () => {
  const { fields, wrong } = read('name=Olena&name=Maria');
  expect(wrong).toBe('repeated-field');
  expect(fields.get('name')).toBe('Olena');
});

test('an empty body is an empty form', () => {
  expect(read('')).toEqual({ fields: new Map(), wrong: null });
});

test('what a browser sends of any text is read back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), (typed) => {
      const { fields, wrong } = read(new URLSearchParams(typed).toString());
      expect(wrong).toBeNull();
      expect([...fields]).toEqual(Object.entries(typed));
    }),
  );
});

test('whatever bytes come, they are a form or a reason, never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { fields, wrong } = readUrlencoded(bytes);
      expect([null, 'repeated-field', 'not-utf8']).toContain(wrong);
      for (const text of fields.values()) expect(text.isWellFormed()).toBe(true);
    }),
  );
});
