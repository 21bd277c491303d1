import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../contract/error-code';

/** Every field at its longest, in letters of three bytes, stays below (contract/signature.ts: 1,778 code units). */
export const largestBody = 8 * 1024;

/** A body that cannot be taken; the code says why. */
export class BodyError extends Error {
  override name = 'BodyError';
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** The caller went away in the middle: nobody is left to be answered. */
export class GoneError extends Error {
  override name = 'GoneError';
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const json = /^application\/json(?:\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i;

/** Reads no byte more than `most`: what comes after it stays with the caller. */
function readCapped(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const take = (part: Buffer): void => {
      length += part.length;
      if (length > most) {
        request.removeListener('data', take);
        reject(new BodyError('body-too-large'));
      } else parts.push(part);
    };
    request.on('data', take);
    request.on('end', () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts, length)));
    const gone = (): void => {
      if (!request.complete) reject(new GoneError()); // `close` follows every `end`, and an error costs a stack
    };
    request.on('error', gone);
    request.on('close', gone);
  });
}

function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BodyError('not-utf8');
  }
}

/** At most `most` bytes, whatever they are called. @throws {BodyError} */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BodyError('body-too-large');
  return readCapped(request, most);
}

/** A text in UTF-8 of at most `most` bytes, whatever it is called. @throws {BodyError} */
export async function readPlain(request: IncomingMessage, most: number): Promise<string> {
  return decoded(await readBytes(request, most));
}

/** The text of a JSON request; JSON is UTF-8 (RFC 8259 §8.1) and comes uncompressed. */
export async function readText(request: IncomingMessage): Promise<string> {
  const { headers } = request;
  if (Number(headers['content-length'] ?? 0) > largestBody) throw new BodyError('body-too-large');
  if (!json.test(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) {
    throw new BodyError('not-json');
  }
  return decoded(await readCapped(request, largestBody));
}
