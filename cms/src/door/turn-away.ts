import type { IncomingMessage, ServerResponse } from 'node:http';
import { send, type Answer } from './answer';

const patience = 2_000;
const mostDiscarded = 4 * 1024 * 1024;

/**
 * Answers somebody who is still sending, and closes. Closing at once would reset the connection, and the answer would
 * often be lost before it is read (RFC 9112 §9.6); so what still comes is thrown away for a moment.
 */
export function turnAway(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  send(response, { ...answer, headers: { ...answer.headers, connection: 'close' } });
  const hangUp = (): void => void request.socket.destroy();
  const late = setTimeout(hangUp, patience);
  late.unref();
  request.socket.once('close', () => clearTimeout(late));
  let discarded = 0;
  request.on('data', (part: Buffer) => {
    discarded += part.length;
    if (discarded > mostDiscarded) hangUp();
  });
  request.resume();
}
