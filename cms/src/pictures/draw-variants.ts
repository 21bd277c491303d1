import { createReadStream, type ReadStream } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { pictureTypes, widestOnPhone, type PictureType } from '../../contract/picture';
import { drawWidths, lightEnough, widthsFor } from './ladder';

/** A file on its way into Strapi's upload service, as its functions hand it to each other (read in 5.54.0). */
export interface UploadedFile {
  name: string;
  hash: string;
  /** With its dot. */
  ext: string;
  mime: string;
  path?: string | null;
  /** Where its bytes lie, until the storage has them; `getStream` goes on giving them. */
  filepath?: string;
  width?: number | null;
  height?: number | null;
  /** In kB, as Strapi stores it. */
  size?: number;
  sizeInBytes?: number;
  getStream: () => ReadStream;
}

/** The same while it is worked on, in a folder that goes when the work is over. */
export interface FileAtWork extends UploadedFile {
  tmpWorkingDirectory: string;
}

/** Some further way in which a file is stored: its key among the formats of the file, and the file. */
export interface Format {
  key: string;
  file: UploadedFile;
}

/**
 * AVIF takes seven times as long for a tenth fewer bytes with more effort (measured on a picture of 1,600 × 900), and an
 * editor waits meanwhile.
 */
const effort = 2;

const encodings = {
  'image/avif': (picture: sharp.Sharp, quality: number) => picture.avif({ quality, effort }),
  'image/webp': (picture: sharp.Sharp, quality: number) => picture.webp({ quality }),
};

/** Bytes, as Strapi stores them. */
export const sizeOf = (bytes: number) => ({ size: Math.round(bytes / 10) / 100, sizeInBytes: bytes });

/** Files are called by their width, so that those of a picture that is replaced are replaced too. */
async function drawVariant(
  file: FileAtWork,
  source: sharp.Sharp,
  type: PictureType,
  width: number,
): Promise<Format | null> {
  const kind = type.slice('image/'.length);
  const hash = `w${String(width)}_${file.hash}`;
  const target = path.join(file.tmpWorkingDirectory, `${hash}.${kind}`);
  const picture = source.clone().autoOrient().resize({ width, withoutEnlargement: true });
  const drawn = await lightEnough(type, width, (quality) => encodings[type](picture.clone(), quality).toFile(target));
  if (!drawn) return null;
  const variant: UploadedFile = {
    name: `w${String(width)}_${file.name}`,
    hash,
    ext: `.${kind}`,
    mime: type,
    path: file.path ?? null,
    filepath: target,
    width: drawn.width,
    height: drawn.height,
    ...sizeOf(drawn.size),
    getStream: () => createReadStream(target),
  };
  return { key: `${kind}${String(width)}`, file: variant };
}

/**
 * The picture in every format and width that pages offer. Of one that moves, the first frame in those of a phone: no
 * quality brings a film down to what a phone may take. A desk shows it as it came.
 */
export async function drawVariants(file: FileAtWork): Promise<Format[]> {
  const source = sharp(await buffer(file.getStream()));
  const { pages = 1, autoOrient } = await source.metadata();
  const moves = pages > 1;
  const widths = widthsFor(moves ? Math.min(autoOrient.width, widestOnPhone) : autoOrient.width);
  const formats: Format[] = [];
  for (const type of pictureTypes)
    formats.push(...(await drawWidths(widths, (width) => drawVariant(file, source, type, width))));
  return moves ? formats.map(({ key, file: frame }) => ({ key: `still-${key}`, file: frame })) : formats;
}
