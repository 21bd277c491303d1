import { expect, test } from 'vitest';
import { parseSender } from './sender';

test.each([
  ['hub@example.org', '', 'hub@example.org'],
  ['Campaign Hub <hub@example.org>', 'Campaign Hub', 'hub@example.org'],
  ['"Hub, the" <hub@example.org>', 'Hub, the', 'hub@example.org'],
  ['<hub@example.org>', '', 'hub@example.org'],
])('%s has its name and its address', (from, name, address) => {
  expect(parseSender(from)).toEqual({ name, address });
});
