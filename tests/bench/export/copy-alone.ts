import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { copyOut } from '../../../cms/src/export/copy-out.ts';
import { fieldsOf, layouts } from '../../../cms/src/export/layout.ts';

const piece = 256 * 1024; // bytes

/** Rows a second of PostgreSQL's own `COPY … TO STDOUT` of what a delivery is made of, in its own CSV, into a file. */
export async function copyRate(url: string, campaign: string, rows: number): Promise<number> {
  const file = join(tmpdir(), `copy-alone-${String(process.pid)}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { where } = layouts.delivery;
    const query = `select ${fieldsOf('delivery')} from signatures where campaign = ${pg.escapeLiteral(campaign)} and state = 'confirmed' and ${where} order by id`;
    const to = createWriteStream(file);
    const began = performance.now();
    let lines: Buffer[] = [];
    let length = 0;
    const flush = () => {
      to.write(Buffer.concat(lines, length));
      [lines, length] = [[], 0];
    };
    await copyOut(client, `copy (${query}) to stdout (format csv)`, (chunk) => {
      lines.push(Buffer.from(chunk)); // `pg` gives a line at a time; a file is written in larger pieces
      if ((length += chunk.length) > piece) flush();
    });
    flush();
    to.end();
    await once(to, 'finish');
    return rows / ((performance.now() - began) / 1_000);
  } finally {
    await client.end();
    await rm(file, { force: true });
  }
}
