import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { uploads } from '../src/bootstrap/panel-services';

/** The picture of the demonstration, through the upload service, so that it has its sizes. Returns its id. */
export async function uploadPoster(strapi: Core.Strapi, folder: string, alternativeText: string): Promise<number> {
  const filepath = path.join(folder, 'open-window.png');
  const { size } = await stat(filepath);
  const file = { filepath, originalFilename: 'open-window.png', mimetype: 'image/png', size };
  const fileInfo = { name: 'open-window.png', alternativeText };
  const [uploaded] = await uploads(strapi).upload({ data: { fileInfo }, files: file });
  if (!uploaded) throw new Error('The picture of the demonstration was not taken in');
  return uploaded.id;
}
