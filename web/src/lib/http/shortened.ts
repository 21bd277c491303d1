import { takesGzip } from '../../../serving/accepted-encoding.ts';

/**
 * A page that is made for the one who asks, in gzip where they take it: a slow phone notices (issue 5, "Small"). A page that
 * is kept for everybody is asked for without an encoding, and compressed better, once for all (web/serving/kept-page.ts).
 */
export function shortened(request: Request, response: Response): Response {
  const { body, status } = response;
  const isTaken = takesGzip(request.headers.get('accept-encoding') ?? '');
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!body || !isTaken || !isPage) return response;
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  // Both are those of the page as it was (RFC 9110 §8.8.3).
  for (const name of ['content-length', 'etag']) headers.delete(name);
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { status, headers });
}
