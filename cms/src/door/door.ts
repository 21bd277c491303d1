import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { refuseRequest, send, type Answer } from './answer';
import { BodyError, GoneError, readText } from './body';
import { InFlight } from './in-flight';
import { endOfTurn } from './turn';
import { turnAway } from './turn-away';

/** What answers a request, its text read, by its path. */
export type Ways = Readonly<Record<string, (text: string, request: IncomingMessage) => Promise<Answer>>>;

export interface Behind {
  ways: Ways;
  /** Resolves when everything that was let in is written. */
  drained: () => Promise<void>;
  /** Takes what went wrong on our side. */
  report: (error: unknown) => void;
}

const post = ['POST'];
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  '/api/signatures': post,
  '/api/signatures/again': post,
  '/api/signatures/confirm': post,
  '/api/signatures/confirm-code': post,
  '/api/signatures/confirmable': post,
  '/api/my-signature': ['GET', 'PATCH', 'DELETE'],
};
const hasBody = ({ method }: IncomingMessage): boolean => method === 'POST' || method === 'PATCH';
const slash = /\/$/;

/** The path in the address of a request, as Strapi's router would see it: without the query and a last slash. */
function pathOf(url: string): string {
  const query = url.indexOf('?');
  return (query < 0 ? url : url.slice(0, query)).replace(slash, '');
}

/**
 * Stands before everything of Strapi (design §2.1). Nothing that happens behind it leaves as anything but an answer
 * of the contract: no stack, no plain text.
 */
export class Door {
  readonly #inFlight = new InFlight();
  #behind: Behind | null = null;

  open(behind: Behind): void {
    this.#behind = behind;
  }

  isFor(request: IncomingMessage): boolean {
    const url = request.url ?? '';
    return /^\/api\/(?:my-)?signature/.test(url) && Object.hasOwn(methodsOf, pathOf(url));
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#inFlight.enter();
    response.once('close', () => this.#inFlight.leave());
    const answer = await this.#answerTo(request);
    if (answer === null) return;
    if (request.complete) send(response, answer);
    else turnAway(request, response, answer);
  }

  /** Lets nobody in any more, waits for those who are inside, and for their writing. */
  async close(milliseconds: number): Promise<boolean> {
    const behind = this.#behind;
    this.#behind = null;
    const emptied = await this.#inFlight.emptied(milliseconds);
    if (emptied) await behind?.drained();
    return emptied;
  }

  async #answerTo(request: IncomingMessage): Promise<Answer | null> {
    const path = pathOf(request.url ?? '');
    const methods = methodsOf[path] ?? [];
    if (!methods.includes(request.method ?? '')) {
      return refuseRequest('method-not-allowed', { allow: methods.join(', ') });
    }
    const behind = this.#behind;
    const way = behind?.ways[path];
    if (!behind || !way) return refuseRequest('unavailable');
    try {
      const text = hasBody(request) ? await readText(request) : '';
      await endOfTurn();
      return await way(text, request);
    } catch (error) {
      if (error instanceof GoneError) return null;
      if (error instanceof BodyError) return refuseRequest(error.code);
      behind.report(error);
      return refuseRequest('unavailable');
    }
  }
}

/** The one door of this process: the start opens it, the stop closes it. */
export const door = new Door();

/**
 * Puts the door before everything that listens to this server. As the first of Strapi's middlewares it would stand behind
 * Koa, whose context and bookkeeping cost a tenth of a whole signature (measured), and a signature needs neither.
 */
export function standBefore(server: Server, entrance: Door): void {
  const behind = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (entrance.isFor(request)) void entrance.handle(request, response);
    else for (const listen of behind) listen(request, response);
  });
}
