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
