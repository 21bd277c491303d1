import { createServer } from 'node:net';

/** Whether nobody listens on this port of this machine. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(true)));
  });
}

/** @throws {Error} one sentence for the first port that is taken. */
export async function claimPorts(ports: Record<string, number>): Promise<void> {
  const seen = new Map<number, string>();
  for (const [name, port] of Object.entries(ports)) {
    const twin = seen.get(port);
    if (twin) throw new Error(`${twin} and ${name} are both ${String(port)}: give each a port of its own.`);
    seen.set(port, name);
    if (!(await isFree(port)))
      throw new Error(`Port ${String(port)} is taken: stop what uses it, or set ${name} to another one.`);
  }
}
