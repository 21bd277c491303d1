import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where exports lie, sealed, until they are fetched and a day is over. Never below what the CMS shows to the world. */
export function exportsFolder(data: string | undefined): string {
  const folder = data === undefined ? path.join(tmpdir(), 'campaign-hub-exports') : path.resolve(data, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const forgetFile = (folder: string, file: string): Promise<void> => rm(path.join(folder, file), { force: true });

/** Removes every file that is none of these, and answers how many. */
export async function keepOnly(folder: string, kept: ReadonlySet<string>): Promise<number> {
  const others = (await readdir(folder)).filter((file) => !kept.has(file));
  for (const file of others) await forgetFile(folder, file);
  return others.length;
}
