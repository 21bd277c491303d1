import type { ServerResponse } from 'node:http';

/** What holds for a response that says nothing else about itself: a file, a failure, an answer without a page. */
const strictest = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'];

/** A page says itself who may frame it; only a preview does so, for the panel (preview-headers.ts). */
const isFramed = (policy: unknown): boolean => typeof policy === 'string' && /frame-ancestors (?!'none')/.test(policy);

/** On every response, files and errors included. Nobody else’s page may frame, open, embed or trace this one. */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // RFC 6797 §7.2: never over plain HTTP, where it would be void.
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
}

/**
 * Pages bring their own policy; every other response gets the strictest. Decided only when the status is known: a 304
 * must carry none, since its headers would replace those of the page that the browser kept (RFC 9111 §3.2).
 */
export function guard(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 304 && !response.hasHeader('content-security-policy')) {
      response.setHeader('content-security-policy', strictest);
    }
    // The older header knows no origin but its own; browsers that know both follow the policy (CSP 3 §6.4.2).
    if (isFramed(response.getHeader('content-security-policy'))) response.removeHeader('x-frame-options');
    return writeHead(status, ...rest);
  };
}
