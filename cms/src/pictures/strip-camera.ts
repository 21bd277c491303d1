import { createReadStream } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { sizeOf, type FileAtWork } from './draw-variants';

const quality = 80;

/**
 * The original as it is stored: upright, and without what a camera wrote into it. Where and with which device a picture
 * was taken can put a person at risk, and Strapi keeps it whenever its own way would make a file larger.
 */
export async function stripCamera(file: FileAtWork): Promise<FileAtWork> {
  const source = sharp(await buffer(file.getStream()), { animated: true });
  const { format, pages = 1 } = await source.metadata();
  const target = path.join(file.tmpWorkingDirectory, `stripped-${file.hash}`);
  const upright = pages > 1 ? source : source.autoOrient();
  // libvips names the container; of its kinds only AVIF is taken in.
  const drawn = await upright.toFormat(format === 'heif' ? 'avif' : format, { quality }).toFile(target);
  const { width, height, pageHeight, size } = drawn as sharp.OutputInfo & { pageHeight?: number };
  const getStream = () => createReadStream(target);
  return { ...file, filepath: target, getStream, width, height: pageHeight ?? height, ...sizeOf(size) };
}
