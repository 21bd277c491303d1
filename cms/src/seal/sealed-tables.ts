import { portionContextSql } from '../paper/import/stored-imports';
import { noteContextSql } from '../paper/stored-entries';
import { pieceContextSql } from '../paper/stored-scans';

/** A table whose column `sealed` holds what the keys of the hub open; its rows have a whole number as `id`. */
export interface SealedTable {
  name: string;
  /** What a row of it is called in the lines of a rotation. */
  called: string;
  /** SQL: what a row was sealed for. */
  context: string;
  /** Rows in memory at once: pieces of scans are as large as thousands of signatures. */
  portion: number;
}

/** Everything that a rotation of the keys seals anew; what is not here would be lost with the old key. */
export const sealedTables: readonly SealedTable[] = [
  { name: 'signatures', called: 'signatures', context: 'campaign', portion: 500 },
  { name: 'paper_entries', called: 'entries of paper', context: noteContextSql, portion: 500 },
  { name: 'paper_scan_pieces', called: 'pieces of scans', context: pieceContextSql, portion: 8 },
  { name: 'signature_import_portions', called: 'portions of imports', context: portionContextSql, portion: 8 },
];
