import type { Client, Connection, Submittable } from 'pg';

/** What `pg` does and its types leave out: the sending side of COPY (PostgreSQL's protocol, §55.2.6). */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** Waits while the database takes in what was sent, so that memory stays flat. */
async function sendAll(connection: CopyConnection, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) {
    connection.sendCopyFromChunk(Buffer.from(chunk, 'utf8'));
    if (connection.stream.writableNeedDrain) {
      await new Promise((drained) => connection.stream.once('drain', drained));
    }
  }
}

/** Runs `copy … from stdin` with these lines of COPY's text format. */
export function copyIn(client: Client, statement: string, chunks: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (connection: Connection) => (connection as CopyConnection).query(statement),
      handleCopyInResponse(connection: CopyConnection) {
        sendAll(connection, chunks).then(
          () => connection.endCopyFrom(),
          (error: unknown) => connection.sendCopyFail(error instanceof Error ? error.name : 'unknown'),
        );
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(copy satisfies Submittable);
  });
}

/** One value as COPY's text format writes it: four characters have a meaning of their own. */
export const copyText = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

export const copyBytes = (bytes: Buffer): string => `\\\\x${bytes.toString('hex')}`;
export const copyNull = '\\N';
