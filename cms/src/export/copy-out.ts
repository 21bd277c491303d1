import type { Client, Submittable } from 'pg';

/** What `pg` does and its types leave out: the receiving side of COPY (PostgreSQL's protocol, §55.2.6). */
interface CopyData {
  chunk: Buffer;
}

/** Runs `copy … to stdout`; what comes is good until `take` returns, since `pg` uses its memory again. */
export function copyOut(client: Client, statement: string, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let wrong: Error | null = null;
    const copy = {
      submit: (connection: { query: (text: string) => void }) => connection.query(statement),
      handleCopyData({ chunk }: CopyData) {
        if (wrong !== null) return;
        try {
          take(chunk);
        } catch (error) {
          wrong = error instanceof Error ? error : new Error('What came could not be taken.');
        }
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (wrong === null ? resolve() : reject(wrong)),
      handleError: (error: Error) => reject(error),
    };
    client.query(copy as unknown as Submittable);
  });
}

const headerLength = 19; // signature, flags and length of an extension that nobody has (PostgreSQL, COPY, “Binary Format”)

/** One row of COPY's binary format, good until the next one: nothing is copied that nobody asks for. */
export class Row {
  #chunk: Buffer = Buffer.alloc(0);
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Reads the row that begins here; answers where the next one does, or -1 at the end of all. */
  read(chunk: Buffer, from: number): number {
    this.#chunk = chunk;
    const count = chunk.readInt16BE(from);
    if (count < 0) return -1;
    let at = from + 2;
    for (let field = 0; field < count; field += 1) {
      const length = chunk.readInt32BE(at);
      at += 4;
      this.#starts[field] = length < 0 ? -1 : at;
      if (length > 0) at += length;
      this.#ends[field] = at;
    }
    return at;
  }

  /** Null where the database has null. */
  bytes(field: number): Buffer | null {
    const start = this.#starts[field] ?? -1;
    return start < 0 ? null : this.#chunk.subarray(start, this.#ends[field]);
  }

  text(field: number): string {
    const start = this.#starts[field] ?? -1;
    return start < 0 ? '' : this.#chunk.toString('utf8', start, this.#ends[field]);
  }

  /** The bytes of neighbouring fields with their lengths, one letter each: equal when the fields are. None of them is null. */
  mark(first: number, last: number): string {
    return this.#chunk.toString('latin1', (this.#starts[first] ?? 0) - 4, this.#ends[last]);
  }
}

/** Takes the bytes of COPY as they come, and gives on each row. */
export function rowReader(take: (row: Row) => void): (chunk: Buffer) => void {
  const row = new Row();
  let begun = false;
  return (chunk) => {
    let at = begun ? 0 : headerLength;
    begun = true;
    while (at < chunk.length) {
      at = row.read(chunk, at);
      if (at < 0) return;
      take(row);
    }
  };
}
