import { connect, type Socket } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/** Where the answer at the start of these bytes ends, or -1 while it is not whole. */
export function endOfAnswer(bytes: Buffer): number {
  const head = bytes.indexOf(headEnd);
  if (head < 0) return -1;
  const lines = bytes.toString('latin1', 0, head).toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(lines)?.[1];
  if (length !== undefined) return head + 4 + Number(length) <= bytes.length ? head + 4 + Number(length) : -1;
  if (!lines.includes('\r\ntransfer-encoding: chunked')) return head + 4;
  const end = bytes.indexOf(lastChunk, head + 2);
  return end < 0 ? -1 : end + lastChunk.length;
}

/**
 * One kept-alive connection that has one request under way at most. A raw socket: what an HTTP client does besides would
 * be taken from the processor that is shared with what is measured.
 */
export class Caller {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #settle: ((status: number) => void) | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (bytes: Buffer) => this.#take(bytes));
    this.#socket.on('error', () => this.#answer(0));
    this.#socket.on('close', () => this.#answer(0));
  }

  /** Calls `settle` with the status, or with 0 when the connection is gone. */
  send(request: string, settle: (status: number) => void): void {
    this.#settle = settle;
    if (this.#socket.destroyed) this.#answer(0);
    else this.#socket.write(request);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
    if (endOfAnswer(this.#received) < 0) return;
    const status = Number(this.#received.toString('latin1', 9, 12));
    this.#received = Buffer.alloc(0);
    this.#answer(status);
  }

  #answer(status: number): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(status);
  }
}
