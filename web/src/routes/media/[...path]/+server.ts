import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { isPictureName, pictureTypes } from '#lib/blocks/media-address.ts';
import { hub } from '#lib/hub.ts';
import type { RequestHandler } from './$types';

const notFound = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

function headersOf(upload: Dispatcher.ResponseData, type: string): Headers {
  // An upload gets a new name when it changes. A drawing (SVG) opened by itself must not run anything: sandbox.
  const headers = new Headers({
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  const length = upload.headers['content-length'];
  if (typeof length === 'string') headers.set('content-length', length);
  return headers;
}

async function pictureOf(name: string): Promise<Response> {
  const upload = await hub().cms.upload(name);
  const type = String(upload.headers['content-type'] ?? '').split(';')[0] ?? '';
  if (upload.statusCode === 200 && pictureTypes.includes(type)) {
    return new Response(Readable.toWeb(upload.body) as ReadableStream, { headers: headersOf(upload, type) });
  }
  await upload.body.dump();
  return notFound();
}

export const GET: RequestHandler = async ({ params }) => {
  if (!isPictureName(params.path)) return notFound();
  try {
    return await pictureOf(params.path);
  } catch {
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '30' } });
  }
};
