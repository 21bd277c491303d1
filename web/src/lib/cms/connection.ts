import { clientAddressHeader, secretHeader } from 'cms/contract/caller';
import { Pool, type Dispatcher } from 'undici';
import type * as z from 'zod';
import { readAnswer } from './answer.ts';
import { CmsUnavailable } from './failure.ts';

/** Further headers, beside those of every request. */
type Headers = Readonly<Record<string, string>>;

export interface Connection {
  get<T>(path: string, schema: z.ZodType<T>, more?: Headers): Promise<T>;
  post<T>(path: string, body: object, clientAddress: string, schema: z.ZodType<T>, more?: Headers): Promise<T>;
  /** A request of who holds a token of a mail; it travels in a header, since addresses end up in logs. */
  byToken<T>(method: 'GET' | 'PATCH' | 'DELETE', path: string, sent: TokenRequest, schema: z.ZodType<T>): Promise<T>;
  stream(path: string): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

export interface TokenRequest {
  token: string;
  clientAddress: string;
  body?: object;
}

/** A page waits no longer than this for a text; a signature may wait for the commit of a full batch. */
const readTimeout = 4_000;
const writeTimeout = 10_000;

/** Says once that the CMS is away and once that it is back, however many readers ask meanwhile. */
function watch(report: (line: string) => void) {
  let away = false;
  return {
    answered() {
      if (away) report('The CMS answers again.');
      away = false;
    },
    failed(reason: string) {
      if (!away) report(reason);
      away = true;
    },
  };
}

/** One pool of kept-alive connections to the CMS; the secret makes this caller the web server. */
export function connect(origin: string, secret: string, report: (line: string) => void): Connection {
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: 4_000, connect: { timeout: 2_000 } });
  const health = watch(report);

  async function answerOf<T>(options: Omit<Dispatcher.RequestOptions, 'origin'>, schema: z.ZodType<T>): Promise<T> {
    try {
      const { statusCode, body } = await pool.request(options);
      const answer = readAnswer(statusCode, await body.text(), schema);
      health.answered();
      return answer;
    } catch (error) {
      throw noted(error);
    }
  }

  function noted(error: unknown): unknown {
    if (error instanceof Error && error.name === 'CmsRefusal') return error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    const failure = error instanceof CmsUnavailable ? error : new CmsUnavailable(`The CMS does not answer (${code}).`);
    health.failed(failure.message);
    return failure;
  }

  const headers = { [secretHeader]: secret, accept: 'application/json' };
  const reading = { headersTimeout: readTimeout, bodyTimeout: readTimeout };
  const writing = { headersTimeout: writeTimeout, bodyTimeout: writeTimeout };
  return {
    get: (path, schema, more) =>
      answerOf({ path, method: 'GET', headers: { ...headers, ...more }, ...reading }, schema),
    post: (path, body, clientAddress, schema, more) => {
      const own = { ...headers, ...more, 'content-type': 'application/json', [clientAddressHeader]: clientAddress };
      return answerOf({ path, method: 'POST', headers: own, body: JSON.stringify(body), ...writing }, schema);
    },
    byToken: (method, path, { token, clientAddress, body }, schema) => {
      const own = { ...headers, authorization: `Bearer ${token}`, [clientAddressHeader]: clientAddress };
      if (!body) return answerOf({ path, method, headers: own, ...writing }, schema);
      const typed = { ...own, 'content-type': 'application/json' };
      return answerOf({ path, method, headers: typed, body: JSON.stringify(body), ...writing }, schema);
    },
    stream: async (path) => {
      try {
        return await pool.request({ path, method: 'GET', ...reading });
      } catch (error) {
        throw noted(error);
      }
    },
    close: () => pool.close(),
  };
}
