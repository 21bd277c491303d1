import { fileKeyContextSql } from '../export/file-key';
import { portionContextSql } from '../paper/import/stored-imports';
import { noteContextSql } from '../paper/stored-entries';
import { pieceContextSql } from '../paper/stored-scans';

/** A table with something that the keys of the hub open; its rows have an `id`. */
export interface SealedTable {
  name: string;
  /** Where it is in a row. */
  column: string;
  /** What the `id` of a row is, to PostgreSQL. */
  ids: 'integer' | 'uuid';
  /** What a row of it is called in the lines of a rotation. */
  called: string;
  /** SQL: what a row was sealed for. */
  context: string;
  /** Rows in memory at once. */
  portion: number;
}

const usual = { column: 'sealed', ids: 'integer', portion: 500 } as const;
/** Of what is as large as thousands of signatures. */
const large = { ...usual, portion: 8 };

/** Everything that a rotation of the keys seals anew; what is not here would be lost with the old key. */
export const sealedTables: readonly SealedTable[] = [
  { ...usual, name: 'signatures', called: 'signatures', context: 'campaign' },
  { ...usual, name: 'paper_entries', called: 'entries of paper', context: noteContextSql },
  { ...large, name: 'paper_scan_pieces', called: 'pieces of scans', context: pieceContextSql },
  { ...large, name: 'signature_import_portions', called: 'portions of imports', context: portionContextSql },
  { ...usual, name: 'exports', called: 'keys of exports', context: fileKeyContextSql, column: 'key', ids: 'uuid' },
];
