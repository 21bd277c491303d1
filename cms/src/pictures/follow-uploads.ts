import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { drawVariants, type UploadedFile } from './draw-variants';
import { stripCamera } from './strip-camera';

const drawn = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

async function isDrawn(file: UploadedFile): Promise<boolean> {
  const format = await sharp(await buffer(file.getStream()))
    .metadata()
    .then((metadata) => metadata.format)
    .catch(() => '');
  return drawn.has(format);
}

/**
 * What Strapi's upload service does with a picture, in our way; it looks these functions up with every upload (read in
 * 5.54.0). Whatever comes into the media library, or replaces something there, gets the formats that pages offer
 * (issue 5, "Small") in place of Strapi's, which keep the format of the original. They are stored by Strapi: they come and
 * go with the picture. AVIF is a picture too, which Strapi's own check denies.
 */
export function followUploads(strapi: Core.Strapi): void {
  const service: object = strapi.plugin('upload').service('image-manipulation');
  Object.assign(service, {
    isImage: isDrawn,
    isOptimizableImage: isDrawn,
    isResizableImage: isDrawn,
    optimize: stripCamera,
    generateResponsiveFormats: drawVariants,
  });
}
