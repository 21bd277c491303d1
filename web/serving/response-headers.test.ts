import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guard, securityHeaders } from './response-headers';

const server = createServer((request, response) => {
  guard(response, securityHeaders('http://localhost:3000'));
  if (request.url === '/page') response.setHeader('content-security-policy', "default-src 'self'");
  response.writeHead(request.url === '/kept' ? 304 : 200).end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('a response without a policy of its own gets the strictest', async () => {
  const { headers } = await fetch(`${origin}/file`);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a page keeps its own policy', async () => {
  expect((await fetch(`${origin}/page`)).headers.get('content-security-policy')).toBe("default-src 'self'");
});

test('an answer that says “unchanged” leaves the policy of the kept page alone', async () => {
  expect((await fetch(`${origin}/kept`)).headers.has('content-security-policy')).toBe(false);
});

test('a site behind TLS asks browsers to stay there, a plain one does not', () => {
  expect(securityHeaders('https://example.org')).toHaveProperty('strict-transport-security');
  expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
});
