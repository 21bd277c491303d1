import { expect, test } from 'vitest';
import { sameAsStored } from './same-as-stored';

test('a text is the stored one letter for letter, and nothing is an empty text', () => {
  expect(sameAsStored('a', 'a')).toBe(true);
  expect(sameAsStored('a', 'a ')).toBe(false);
  expect(sameAsStored(null, '')).toBe(true);
  expect(sameAsStored(null, undefined)).toBe(true);
  expect(sameAsStored('a', null)).toBe(false);
  expect(sameAsStored(null, 'a')).toBe(false);
});

test('blocks are the stored ones in whatever order their keys come', () => {
  const stored = '[{"type": "paragraph", "children": [{"text": "a", "type": "text"}]}]';
  expect(sameAsStored(stored, [{ children: [{ type: 'text', text: 'a' }], type: 'paragraph' }])).toBe(true);
  expect(sameAsStored(stored, [{ children: [{ type: 'text', text: 'b' }], type: 'paragraph' }])).toBe(false);
  expect(sameAsStored(stored, [])).toBe(false);
});
