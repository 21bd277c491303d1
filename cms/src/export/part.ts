import type { KeyObject } from 'node:crypto';
import type { Format, Purpose } from '../../contract/export';
import type { KeyRing } from '../seal/key-ring';
import { open } from '../seal/seal';
import { rowReader, type Row } from './copy-out';
import { csvCells } from './csv-lines';
import { csvWriter, mostShared, sheetWriter, type LineWriter, type Shared } from './line-writer';
import { layouts, type Layout, type Revisions, type Typed } from './layout';
import { sealRecord } from './sealed-file';
import { pack } from './zip';

/** What a worker is told to make: the rows of these ids, as one record of the file. */
export interface Task {
  record: number;
  /** Ids after this one, up to and with the other. */
  after: number;
  upTo: number;
  /** Number of the first row in the file, and its line in its sheet. */
  number: number;
  line: number;
}

/** What it made; `packed` is what the record has inside. */
export interface Part {
  record: number;
  sealed: Uint8Array;
  rows: number;
  erased: number;
  crc: number;
  size: number;
  packed: number;
}

export interface Making {
  campaign: string;
  purpose: Purpose;
  format: Format;
  keys: KeyRing;
  fileKey: KeyObject;
  revisions: Revisions;
  /** What rows share, by the bytes of these facts. */
  shared: Map<string, Shared>;
}

/** Only what is asked for, without a schema: what opens with our key was written by us (AES-GCM), in `packEntry`. */
function typedIn(text: string): Typed {
  const { n = '', e = '', p = '', a = '' } = JSON.parse(text) as { n?: string; e?: string; p?: string; a?: string };
  return { name: n, address: e, place: p, affiliation: a };
}

/** First fields of a row: see `Layout`. */
const [sealedField, nameField, firstFact] = [0, 1, 2];

/** Takes the rows of a task as the database sends them. */
export class PartMaker {
  readonly #making: Making;
  readonly #task: Task;
  readonly #layout: Layout;
  readonly #write: LineWriter;
  #text = '';
  #rows = 0;
  #erased = 0;

  readonly take = rowReader((row) => this.#row(row));

  constructor(making: Making, task: Task) {
    this.#making = making;
    this.#task = task;
    this.#layout = layouts[making.purpose];
    this.#write = making.format === 'csv' ? csvWriter : sheetWriter;
  }

  #typed(row: Row): Typed | null {
    const sealed = row.bytes(sealedField);
    if (sealed === null) return null;
    if (sealed.length > 0) return typedIn(open(this.#making.keys, this.#making.campaign, sealed));
    this.#erased += 1;
    return null;
  }

  /** Made once for all rows that share these facts. */
  #shared(row: Row): Shared {
    const { shared, revisions } = this.#making;
    const { facts, shared: cellsOf } = this.#layout;
    const mark = row.mark(firstFact, firstFact + facts.length - 1);
    const known = shared.get(mark);
    if (known) return known;
    if (shared.size >= mostShared) shared.clear();
    const cells = cellsOf(
      facts.map((_, at) => row.text(firstFact + at)),
      revisions,
    );
    const made = { cells, csv: csvCells(cells), written: null };
    shared.set(mark, made);
    return made;
  }

  #row(row: Row): void {
    const { number, line } = this.#task;
    const { facts, day, head } = this.#layout;
    const cells = head({ number: number + this.#rows, typed: this.#typed(row), publicName: row.text(nameField) });
    const last = day === null ? [] : [row.text(firstFact + facts.length)];
    this.#text += this.#write(line + this.#rows, cells, this.#shared(row), last);
    this.#rows += 1;
  }

  /** After the last row. */
  made(): Part {
    const { format, fileKey } = this.#making;
    const clear = Buffer.from(this.#text, 'utf8');
    const { bytes, crc, size } = format === 'csv' ? { bytes: clear, crc: 0, size: clear.length } : pack(clear, false);
    const { record } = this.#task;
    const sealed = sealRecord(fileKey, record, bytes);
    return { record, sealed, rows: this.#rows, erased: this.#erased, crc, size, packed: bytes.length };
  }
}
