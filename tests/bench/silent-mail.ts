import { createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A mail server that takes calls and never says a word. Jobs are enqueued like always, and the hub waits with its mails
 * as it would for a real server that hangs: a million mails would measure the mailbox.
 */
export async function silentMail(): Promise<{ url: string; close: () => void }> {
  const calls = new Set<Socket>();
  const server = createServer((call) => {
    calls.add(call);
    call.on('error', () => undefined);
    call.on('close', () => calls.delete(call));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): void => {
    server.close();
    for (const call of calls) call.destroy();
  };
  return { url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`, close };
}
