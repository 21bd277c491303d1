import { createServer, type RequestListener } from 'node:http';
import { parseEnvironment, type Environment } from './src/environment.ts';
import { answerPage, rendererOf } from './serving/answer-page.ts';
import { PageCache, type Found } from './serving/page-cache.ts';
import { publicPath } from './serving/public-path.ts';
import { stopGracefully } from './serving/graceful-stop.ts';
import { inTurns } from './serving/in-turns.ts';
import { prepareRequest, told } from './serving/prepare-request.ts';
import { guard, securityHeaders } from './serving/response-headers.ts';

/** A full form in the widest script is 13 KB on the wire; what is longer was not written in it. */
const mostBytes = 16 * 1024;

/** Connections that may wait until they are taken: a crowd arrives faster than it is let in. */
const mostWaiting = 4_096;

/** SvelteKit's own handler; it reads its settings when it is loaded, so they are set before. */
async function loadHandler(): Promise<RequestListener> {
  process.env['PROTOCOL_HEADER'] = told.protocol;
  process.env['HOST_HEADER'] = told.host;
  process.env['ADDRESS_HEADER'] = told.address;
  process.env['BODY_SIZE_LIMIT'] = String(mostBytes);
  const built = new URL('build/handler.js', import.meta.url).href;
  const { handler } = (await import(built)) as { handler: RequestListener };
  return handler;
}

async function start(environment: Environment): Promise<void> {
  const handler = await loadHandler();
  const headers = securityHeaders(environment.PUBLIC_URL);
  const site: RequestListener = (request, response) => {
    guard(response, headers);
    prepareRequest(request, environment);
    handler(request, response);
  };
  const cache = new PageCache(rendererOf(site));
  const serve: RequestListener = (request, response) => {
    const path = publicPath(request.method, request.url ?? '');
    const found = path === null ? null : cache.find(path);
    const answer = (page: Found | null) => (page ? answerPage(request, response, page) : site(request, response));
    if (found instanceof Promise) void found.then(answer);
    else answer(found);
  };
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 65_000 }, inTurns(serve));
  server.on('error', fail);
  server.listen({ port: environment.WEB_PORT, host: environment.WEB_HOST, backlog: mostWaiting });
  stopGracefully(server);
}

function fail(error: unknown): void {
  process.stderr.write(`The web server cannot run: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

try {
  await start(parseEnvironment(process.env));
} catch (error) {
  fail(error);
}
