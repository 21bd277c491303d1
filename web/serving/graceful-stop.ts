import type { Server } from 'node:http';

/** Answers under way may finish for this long; after that, connections are cut: `npm start` waits 5 s for each part. */
const patience = 3_000;

/** Stops on a signal, and when the process that started this one is gone: no half of a hub is left running. */
export function stopGracefully(server: Server): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
}
