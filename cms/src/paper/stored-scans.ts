import type { Knex } from 'knex';
import type { ScanType, UploadedScan } from '../../contract/paper';
import type { KeyRing } from '../seal/key-ring';
import { open, seal } from '../seal/seal';

/** Bytes of a scan in one piece, so that no more of it has to be in memory twice. */
const pieceSize = 512 * 1024;

/** SQL: what a piece is sealed for, so that no piece opens in another's place. Needs the columns `scan` and `number`. */
export const pieceContextSql = `'paper scan ' || scan::text || ' ' || number::text`;
const pieceContext = (scan: string, number: number): string => `paper scan ${scan} ${String(number)}`;

/** Seals a scan for an entry of this campaign. */
export async function keepScan(
  knex: Knex,
  keys: KeyRing,
  { campaign, type, file }: { campaign: string; type: ScanType; file: Buffer },
): Promise<UploadedScan> {
  const size = file.length;
  return knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: [{ id: string }] }>(
      'insert into paper_scans (campaign, type, size) values (?, ?, ?) returning id',
      [campaign, type, size],
    );
    const [{ id }] = rows;
    for (let number = 0; number * pieceSize < size; number += 1) {
      // As letters, since that is what is sealed and sealed anew everywhere (seal/reseal.ts).
      const text = file.subarray(number * pieceSize, (number + 1) * pieceSize).toString('base64');
      await transaction.raw('insert into paper_scan_pieces (scan, number, sealed) values (?, ?, ?)', [
        ...[id, number],
        seal(keys, pieceContext(id, number), text),
      ]);
    }
    return { id, type, size };
  });
}

/** Whether there is a scan with this id that belongs to the campaign, and to no other entry of it. */
export async function isFreeScan(
  transaction: Knex.Transaction,
  { scan, campaign, entry }: { scan: string; campaign: string; entry: number | null },
): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: unknown[] }>(
    `select id from paper_scans where id = :scan::uuid and campaign = :campaign
        and not exists (select from paper_entries where scan = :scan::uuid and id <> :entry) for update`,
    { scan, campaign, entry: entry ?? 0 },
  );
  return rows.length > 0;
}

/** Opens a scan, a piece at a time. @throws {UnopenableError} when its key is gone */
export async function* scanPieces(knex: Knex, keys: KeyRing, scan: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const { rows } = await knex.raw<{ rows: { sealed: Buffer }[] }>(
      'select sealed from paper_scan_pieces where scan = ?::uuid and number = ?',
      [scan, number],
    );
    const [piece] = rows;
    if (!piece) return;
    yield Buffer.from(open(keys, pieceContext(scan, number), piece.sealed), 'base64');
  }
}

export async function dropScan(transaction: Knex.Transaction, scan: string): Promise<void> {
  await transaction.raw('delete from paper_scans where id = ?::uuid', [scan]);
}
