import { connect, type Socket } from 'node:net';

/** The status of an answer, or that the server hung up, or that it said nothing in time. */
export type Status = number | 'hung up' | 'silent';

/** Where an answer ends that starts at the beginning of this text (RFC 9112 §6.3); undefined while it is not all there. */
function endOfAnswer(text: string, toHead: boolean): number | undefined {
  const blank = text.indexOf('\r\n\r\n');
  if (blank < 0) return undefined;
  const head = text.slice(0, blank);
  const start = blank + 4;
  const status = Number(head.slice(9, 12));
  if (toHead || status < 200 || status === 204 || status === 304) return start;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return text.length >= start + Number(length) ? start + Number(length) : undefined;
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return undefined; // it ends with the connection
  for (let at = start; ;) {
    const line = text.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = parseInt(text.slice(at, line), 16);
    at = line + 2 + size + 2;
    if (text.length < at) return undefined;
    if (size === 0) return at;
  }
}

const isHead = (request: Buffer): boolean => request.subarray(0, 5).toString('latin1') === 'HEAD ';

/** A connection that sends bytes as they are: no client library would send what a fuzz run has to. */
export class RawConnection {
  readonly #port: number;
  #socket: Socket | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends a whole request and waits for the status of its answer. */
  async ask(request: Buffer, patience: number, toHead = isHead(request)): Promise<Status> {
    const socket = this.#socket ?? (await this.#open());
    return new Promise((settle) => {
      let heard = '';
      const done = (status: Status, keep: boolean) => {
        clearTimeout(late);
        socket.removeListener('data', hear).removeListener('close', gone);
        if (!keep) this.drop();
        settle(status);
      };
      const hear = (piece: Buffer) => {
        heard += piece.toString('latin1');
        for (;;) {
          const end = endOfAnswer(heard, toHead);
          if (end === undefined) return;
          const status = Number(heard.slice(9, 12));
          if (status >= 200) {
            done(status, heard.length === end && !/\r\nconnection: *close/i.test(heard));
            return;
          }
          heard = heard.slice(end); // an interim answer (RFC 9110 §15.2): the real one follows
        }
      };
      const gone = () => done(heard.length > 11 ? Number(heard.slice(9, 12)) : 'hung up', false);
      const late = setTimeout(() => done('silent', false), patience);
      socket.on('data', hear).once('close', gone).resume();
      socket.write(request);
    });
  }

  /** Sends the beginning of a request and hangs up. */
  async cut(request: Buffer): Promise<void> {
    const socket = this.#socket ?? (await this.#open());
    this.#socket = undefined;
    await new Promise<void>((sent) => socket.write(request, () => sent()));
    socket.destroy();
  }

  /** Sends a whole request in pieces, each in a packet of its own. */
  async trickle(request: Buffer, pieces: number, patience: number): Promise<Status> {
    const socket = this.#socket ?? (await this.#open());
    socket.pause(); // an answer that comes before the last piece waits to be heard
    const size = Math.ceil(request.length / pieces);
    for (let at = 0; at + size < request.length; at += size)
      await new Promise<void>((sent) => socket.write(request.subarray(at, at + size), () => setImmediate(sent)));
    const sent = Math.floor((request.length - 1) / size) * size;
    return this.ask(request.subarray(sent), patience, isHead(request));
  }

  drop(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #open(): Promise<Socket> {
    return new Promise((opened, fail) => {
      const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
      socket.once('connect', () => {
        socket.removeListener('error', fail);
        socket.on('error', () => socket.destroy());
        socket.once('close', () => {
          if (this.#socket === socket) this.#socket = undefined;
        });
        this.#socket = socket;
        opened(socket);
      });
      socket.once('error', fail);
    });
  }
}
