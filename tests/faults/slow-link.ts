import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire to the database that can be made slow: what goes through it arrives `delay` milliseconds late. */
export class SlowLink {
  delay = 0;
  readonly #port: number;
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;

  constructor(port: number, target: number) {
    this.#port = port;
    this.#target = target;
  }

  open(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.#target, '127.0.0.1');
      this.#carry(near, far);
      this.#carry(far, near);
    });
    this.#server = server;
    return new Promise((listening) => server.listen(this.#port, '127.0.0.1', listening));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const server = this.#server;
    if (server) await new Promise((closed) => server.close(closed));
  }

  /** What was sent first arrives first, also when the wire becomes faster meanwhile. */
  #carry(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    let arrived = 0;
    const at = (deliver: () => void) => {
      const now = performance.now();
      const due = Math.max(arrived, now + this.delay);
      arrived = due;
      if (due <= now) deliver();
      else setTimeout(deliver, due - now);
    };
    from.on('data', (piece: Buffer) => at(() => to.writable && to.write(piece)));
    from.on('error', () => from.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
