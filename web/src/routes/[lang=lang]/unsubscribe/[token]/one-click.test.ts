import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneClick } from './one-click.ts';

const sent = (body: BodyInit) => new Request('http://localhost:3000/', { method: 'POST', body });
const parts = new FormData();
parts.append('List-Unsubscribe', 'One-Click');

test('a mail program is known by what it posts, in either kind of form', async () => {
  expect(await isOneClick(sent(new URLSearchParams('List-Unsubscribe=One-Click')))).toBe(true);
  expect(await isOneClick(sent(parts))).toBe(true);
});

test('a person who presses the button is none, nor is a body that cannot be read', async () => {
  expect(await isOneClick(sent(new URLSearchParams()))).toBe(false);
  expect(await isOneClick(sent('{"List-Unsubscribe":"One-Click"}'))).toBe(false);
});

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('List-Unsubscribe', 'One-Click', 'list-unsubscribe', 'one-click'),
);

test('whatever form is posted, the first wish in it that says One-Click, and no other, is one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }), async (pairs) => {
      const wish = pairs.find(([name]) => name === 'List-Unsubscribe')?.[1];
      expect(await isOneClick(sent(new URLSearchParams(pairs)))).toBe(wish === 'One-Click');
    }),
  );
});

test('whatever bytes are posted as whatever kind, it is one or none and never an error', async () => {
  const kind = fc.constantFrom(
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
    'a/b;',
  );
  const body = fc.oneof(
    fc.uint8Array(),
    fc.string().map((text) => new TextEncoder().encode(`--x\r\n${text}\r\n--x--`)),
  );
  await fc.assert(
    fc.asyncProperty(kind, body, async (type, bytes) => {
      const request = new Request('http://localhost:3000/', {
        method: 'POST',
        headers: { 'content-type': type },
        body: bytes.slice(),
      });
      expect(await isOneClick(request)).toBe(false);
    }),
  );
});
