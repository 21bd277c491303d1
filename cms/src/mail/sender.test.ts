import fc from 'fast-check';
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

test('whatever is set as the sender, nothing of it can end a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.emailAddress(), (name, address) => {
      const sender = parseSender(`${name.replaceAll(/[<>"]/g, '')} <${address}>`);
      expect(sender.address).toBe(address);
      expect(parseSender(address)).toEqual({ name: '', address });
    }),
  );
});
