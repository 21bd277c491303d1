import type { ScanType } from '../../contract/paper';

/** First bytes of each kind (PDF: ISO 32000-2 §7.5.2; PNG: ISO/IEC 15948 §5.2; JPEG: ITU-T T.81 §B.1.1.3). */
const beginnings: readonly (readonly [ScanType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-', 'latin1')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];

/** What a file is by its first bytes, or null: what it is called, and what it says of itself, is believed of nobody. */
export function scanTypeOf(file: Buffer): ScanType | null {
  for (const [type, beginning] of beginnings) if (file.subarray(0, beginning.length).equals(beginning)) return type;
  return null;
}
