import type { IncomingMessage } from 'node:http';
import type { Environment } from '../src/environment.ts';
import { clientAddress } from './client-address.ts';

/** Names of headers by which SvelteKit's adapter learns what this server knows; a client's own are overwritten. */
export const told = { protocol: 'x-hub-proto', host: 'x-hub-host', address: 'x-hub-client' } as const;

type Facts = Pick<Environment, 'PUBLIC_URL' | 'TRUSTED_PROXIES'>;

/**
 * Tells SvelteKit the public origin, whatever `Host` a client sends: absolute addresses on a page must not be a client's
 * choice. And it asks for HTML on every form: to callers that take anything (`curl`, `fetch`) SvelteKit would answer with
 * JSON and status 200.
 */
export function prepareRequest(request: IncomingMessage, { PUBLIC_URL, TRUSTED_PROXIES }: Facts): void {
  const { protocol, host } = new URL(PUBLIC_URL);
  const forwarded = request.headers['x-forwarded-for'];
  const joined = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  request.headers[told.protocol] = protocol.slice(0, -1);
  request.headers[told.host] = host;
  request.headers[told.address] = clientAddress(request.socket.remoteAddress ?? '', joined, TRUSTED_PROXIES);
  if (request.method !== 'POST') return;
  request.headers.accept = 'text/html';
  // A POST without a type has no body, or one that its sender left to us to guess (RFC 9110 §8.3): ours are forms.
  request.headers['content-type'] ??= 'application/x-www-form-urlencoded';
}
