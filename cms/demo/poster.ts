import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The picture of the demonstration, through the upload service, so that it has its sizes. Returns its id. */
export async function uploadPoster(strapi: Core.Strapi, folder: string, alternativeText: string): Promise<number> {
  const filepath = path.join(folder, 'open-window.png');
  const { size } = await stat(filepath);
  const file = { filepath, originalFilename: 'open-window.png', mimetype: 'image/png', size };
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { name: 'open-window.png', alternativeText } }, files: file });
  return (uploaded as { id: number }).id;
}
