import { constants, crc32, deflateRawSync } from 'node:zlib';
import { checksumOfBoth } from './checksum';

/** A part of an entry, packed: parts of one entry stand after each other, and the last one ends it. */
export interface Packed {
  bytes: Buffer;
  crc: number;
  /** Bytes before they were packed. */
  size: number;
}

/** The first level packs as fast as rows are made, and most of what can be packed in them. */
const level = 1;

export function pack(clear: Buffer, last: boolean): Packed {
  const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  return { bytes: deflateRawSync(clear, { level, finishFlush }), crc: crc32(clear), size: clear.length };
}

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  size: number;
  packed: number;
}

const flags = 0x0808; // sizes follow the data, names are UTF-8
const deflated = 8;
const version = 20;
const firstDay = 0x21; // 1980-01-01: when a file was made is said elsewhere

/** The fields that the entry and the directory have in common, from the version to the sizes. */
function fieldsOf({ name, crc, size, packed }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const number32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
};

/**
 * A ZIP that is written from front to back (PKWARE APPNOTE 6.3.10). No ZIP64: a sheet that is full of the longest rows
 * has 2.3 GB, and a file of four gigabytes would have more rows than there are people.
 */
export class Zip {
  readonly #entries: Entry[] = [];
  #offset = 0;

  #gone(bytes: Buffer): Buffer {
    this.#offset += bytes.length;
    return bytes;
  }

  get #open(): Entry {
    const entry = this.#entries.at(-1);
    if (!entry) throw new Error('No entry was begun.');
    return entry;
  }

  begin(fileName: string): Buffer {
    const name = Buffer.from(fileName, 'utf8');
    const entry = { name, offset: this.#offset, crc: 0, size: 0, packed: 0 };
    this.#entries.push(entry);
    return this.#gone(Buffer.concat([number32(0x04034b50), fieldsOf(entry), name]));
  }

  /** Counts a part that follows in the file; the bytes themselves are whoever's made them. */
  count({ crc, size, packed }: { crc: number; size: number; packed: number }): void {
    const entry = this.#open;
    entry.crc = checksumOfBoth(entry.crc, crc, size);
    entry.size += size;
    entry.packed += packed;
    this.#offset += packed;
  }

  /** A part made here. */
  part(text: string, last: boolean): Buffer {
    const { bytes, crc, size } = pack(Buffer.from(text, 'utf8'), last);
    this.count({ crc, size, packed: bytes.length });
    return bytes;
  }

  /** After the last part. */
  end(): Buffer {
    const { crc, size, packed } = this.#open;
    return this.#gone(number32(0x08074b50, crc, packed, size));
  }

  whole(fileName: string, text: string): Buffer {
    return Buffer.concat([this.begin(fileName), this.part(text, true), this.end()]);
  }

  /** What comes last. */
  directory(): Buffer {
    const lines = this.#entries.map((entry) => {
      const rest = Buffer.alloc(14); // no comment, no attributes
      rest.writeUInt32LE(entry.offset, 10);
      const made = Buffer.alloc(2);
      made.writeUInt16LE(version);
      return Buffer.concat([number32(0x02014b50), made, fieldsOf(entry), rest, entry.name]);
    });
    const listed = Buffer.concat(lines);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(lines.length, 8);
    end.writeUInt16LE(lines.length, 10);
    end.writeUInt32LE(listed.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    return Buffer.concat([listed, end]);
  }
}
