/**
 * Of an address that carries a preview, whatever it answers: kept by nobody, found by nobody, told to nobody.
 * `framedBy`: the origins of the panel when it may show this page in its frame.
 */
export function sealPreview(headers: Headers, framedBy: readonly string[] | null): void {
  headers.set('cache-control', 'private, no-store');
  headers.set('x-robots-tag', 'noindex');
  headers.set('referrer-policy', 'no-referrer');
  // With it, SvelteKit would answer “unchanged” to whoever has seen the page before.
  headers.delete('etag');
  const policy = headers.get('content-security-policy');
  if (!policy || !framedBy) return;
  headers.set(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${framedBy.join(' ')}`),
  );
}
