import { ReadableStream as NodeStream } from 'node:stream/web';
import type { Dispatcher } from 'undici';
import { isPictureName, pictureTypes } from '#lib/blocks/media-address.ts';
import { hub } from '#lib/hub.ts';
import type { RequestHandler } from './$types';

/** As the CMS writes it (cms/src/api/site/media.ts). */
const versioned = /^\?v=[a-z0-9]{1,16}$/;

const notFound = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** An upload that is replaced keeps its name; only an address that says which version it means shows the same for good. */
const lifetime = (isVersion: boolean): string =>
  isVersion ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

function headersOf(upload: Dispatcher.ResponseData, type: string, isVersion: boolean): Headers {
  // A drawing (SVG) opened by itself must not run anything: sandbox.
  const headers = new Headers({
    'content-type': type,
    'cache-control': lifetime(isVersion),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  const length = upload.headers['content-length'];
  if (typeof length === 'string') headers.set('content-length', length);
  return headers;
}

/** Not by `Readable.toWeb`: what comes after its reader has gone, it throws where nobody can catch it (Node 24.21). */
const streamOf = ({ body }: Dispatcher.ResponseData): ReadableStream => NodeStream.from(body) as ReadableStream;

async function pictureOf(name: string, isVersion: boolean): Promise<Response> {
  const upload = await hub().cms.upload(name);
  const type = String(upload.headers['content-type'] ?? '').split(';')[0] ?? '';
  if (upload.statusCode === 200 && pictureTypes.includes(type)) {
    return new Response(streamOf(upload), { headers: headersOf(upload, type, isVersion) });
  }
  await upload.body.dump();
  return notFound();
}

export const GET: RequestHandler = async ({ params, url }) => {
  if (!isPictureName(params.path)) return notFound();
  try {
    return await pictureOf(params.path, versioned.test(url.search));
  } catch {
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '30' } });
  }
};
