import { inject } from 'vitest';
import { adminToken } from './admin-token.ts';
import { admin } from './editor.ts';

export interface MediaFile {
  id: number;
  url: string;
  width: number;
  height: number;
  formats: Record<string, { url: string; width: number; mime: string; sizeInBytes: number }> | null;
}

/** Puts a picture into the media library as the panel does; with `replacing`, in the place of one that is there. */
export async function uploadPicture(bytes: Buffer, name: string, type: string, replacing?: number): Promise<MediaFile> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  form.append('fileInfo', JSON.stringify({ name, alternativeText: 'A picture of the tests' }));
  const query = replacing === undefined ? '' : `?id=${String(replacing)}`;
  const answer = await fetch(`${inject('hub').cms}/upload${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken()}` },
    body: form,
  });
  if (!answer.ok) throw new Error(`The upload was answered ${String(answer.status)}: ${await answer.text()}`);
  const body = (await answer.json()) as MediaFile | MediaFile[];
  const [file] = Array.isArray(body) ? body : [body];
  if (!file) throw new Error('The upload was answered without a file.');
  return file;
}

export const fileOf = async (id: number): Promise<MediaFile> =>
  (await admin('GET', `/upload/files/${String(id)}`)).body as MediaFile;
