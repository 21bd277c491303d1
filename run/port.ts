import { createServer } from 'node:net';

/** Whether nobody listens on this port of this machine. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(true)));
  });
}

/**
 * Makes sure that every port is free, waiting `patience` milliseconds for those that are about to be.
 * @throws {Error} one sentence for the first port that is taken.
 */
export async function claimPorts(ports: Record<string, number>, patience: number): Promise<void> {
  const until = Date.now() + patience;
  const seen = new Map<number, string>();
  for (const [name, port] of Object.entries(ports)) {
    const twin = seen.get(port);
    if (twin) throw new Error(`${twin} and ${name} are both ${String(port)}: give each a port of its own.`);
    seen.set(port, name);
    while (!(await isFree(port)) && Date.now() < until) await new Promise((next) => setTimeout(next, 100));
    if (!(await isFree(port)))
      throw new Error(`Port ${String(port)} is taken: stop what uses it, or set ${name} to another one.`);
  }
}
