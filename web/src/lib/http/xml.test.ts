import { expect, test } from 'vitest';
import { escaped } from './xml';

test('a text ends neither its element nor its attribute', () => {
  expect(escaped(`</a> & "b"`)).toBe('&lt;/a&gt; &amp; &quot;b&quot;');
});

test('what XML cannot hold is left out, letters of every script and emoji stay', () => {
  expect(escaped('a\u0000\u0008\uFFFE\uD800b')).toBe('ab');
  expect(escaped('الحرية 🕊\n\t')).toBe('الحرية 🕊\n\t');
});
