import { createReadStream } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { widestOnPhone } from '../../contract/picture';
import { drawVariants as draw, type FileAtWork, type UploadedFile } from '../pictures/draw-variants';
import type { Chore } from './chores';

interface Row {
  id: number;
  name: string;
  hash: string;
  ext: string;
  mime: string;
  url: string;
}

/** SQL: there is nothing of ours that a phone could take. `thumbnail` is Strapi's own, for its panel. */
const undrawn = `
  not exists (select from jsonb_each(coalesce(formats, '{}'::jsonb)) as format (key, file)
               where key ~ '(^|-)avif' and (file->>'width')::int <= ${widestOnPhone})`;

const without = `
  select id, name, hash, ext, mime, url from files
   where provider = 'local' and width is not null and mime like 'image/%' and mime <> 'image/svg+xml'
     and ${undrawn} order by id`;

/** Only what still has none gets them: an editor may have replaced the picture meanwhile. */
const keep = `
  update files set formats = coalesce(formats, '{}'::jsonb) || ?::jsonb
   where id = ? and ${undrawn}`;

async function drawOne(strapi: Core.Strapi, { id, name, hash, ext, mime, url }: Row): Promise<boolean> {
  const source = path.join(strapi.dirs.static.public, url);
  const there = await access(source).then(
    () => true,
    () => false,
  );
  if (!there) return false;
  const tmpWorkingDirectory = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  try {
    const file: FileAtWork = { name, hash, ext, mime, tmpWorkingDirectory, getStream: () => createReadStream(source) };
    const formats = await draw(file);
    const storage = strapi.plugin('upload').service('provider') as unknown as {
      upload(of: UploadedFile): Promise<void>;
    };
    for (const format of formats) await storage.upload(format.file);
    const stored = Object.fromEntries(formats.map((format) => [format.key, format.file]));
    if (formats.length > 0) await strapi.db.connection.raw(keep, [JSON.stringify(stored), id]);
    return formats.length > 0;
  } finally {
    await rm(tmpWorkingDirectory, { recursive: true, force: true });
  }
}

/** Pictures from before there were formats of ours get them. A file that is broken is left as it is and reported. */
export const drawVariants = (strapi: Core.Strapi, report: (line: string) => void): Chore => ({
  name: 'draw-variants',
  cron: '40 3 * * *',
  atStart: true,
  work: async (dryRun) => {
    const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(without);
    if (dryRun) return [`Pictures without variants: ${rows.length}.`];
    let drawn = 0;
    for (const row of rows) {
      const done = await drawOne(strapi, row).catch(() => null);
      if (done === null) report(`The picture ${row.id} could not be drawn in other formats.`);
      if (done) drawn += 1;
    }
    return [`Pictures that got variants: ${drawn} of ${rows.length}.`];
  },
});
