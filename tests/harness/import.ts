import * as z from 'zod';
import {
  signatureImport,
  uploadedImport,
  type ImportSettings,
  type SignatureImport,
  type UploadedImport,
} from '../../cms/contract/signature-import.ts';
import type { Colleague } from './colleague.ts';
import { inDatabase } from './database.ts';
import type { Document } from './editor.ts';
import { eventually } from './eventually.ts';
import { postRaw } from './paper.ts';
import { dataOf, desk } from './signature-desk.ts';

export const why = 'A test of an import';
export const source = 'Street stall, 3 May';
export const consent = 'I sign this call and agree that it is handed over.';

export const settingsFor = ({ mapping }: UploadedImport, own: Partial<ImportSettings> = {}): ImportSettings => ({
  ...{ mapping, country: 'FR', language: 'en', display: 'none', source, consent, ...own },
});

/** A file in which everybody is new. */
export const fileOf = (addresses: readonly string[]): string =>
  ['name,email', ...addresses.map((address, at) => `Signer ${String(at)},${address}`)].join('\n');

/** What of the rows of a file is still kept. */
export const portionsOf = (id: number) =>
  inDatabase((query) => query('select id from signature_import_portions where import = $1', [id]));

/** The way of an import, as this person goes it. */
export function importDesk(person: () => Colleague) {
  const upload = (campaign: Document, csv: string | Buffer<ArrayBuffer>): Promise<Response> =>
    postRaw(person().token, `/campaigns/${campaign.documentId}/imports`, csv, 'text/csv');

  async function uploaded(campaign: Document, csv: string): Promise<UploadedImport> {
    const answer = await upload(campaign, csv);
    if (!answer.ok) throw new Error(`The file was answered ${String(answer.status)}: ${await answer.text()}`);
    return z.object({ data: uploadedImport }).parse(await answer.json()).data;
  }

  const inState = (id: number, state: SignatureImport['state'], limit = 30_000): Promise<SignatureImport> =>
    eventually(
      `import that is ${state}`,
      async () => {
        const one = dataOf(await desk(person().token, 'GET', `/imports/${String(id)}`), signatureImport);
        return one.state === state ? one : undefined;
      },
      limit,
    );

  const askCheck = (file: UploadedImport, own: Partial<ImportSettings> = {}, reason = why) =>
    desk(person().token, 'POST', `/imports/${String(file.id)}/check`, {
      settings: settingsFor(file, own),
      why: reason,
    });

  async function checked(file: UploadedImport, own: Partial<ImportSettings> = {}): Promise<SignatureImport> {
    const answer = await askCheck(file, own);
    if (answer.status !== 200) throw new Error(`The check was answered ${JSON.stringify(answer)}`);
    return inState(file.id, 'checked');
  }

  const start = (id: number) => desk(person().token, 'POST', `/imports/${String(id)}/start`, { why });

  async function imported(campaign: Document, csv: string, own: Partial<ImportSettings> = {}) {
    const { id } = await checked(await uploaded(campaign, csv), own);
    const answer = await start(id);
    if (answer.status !== 200) throw new Error(`The start was answered ${JSON.stringify(answer)}`);
    return inState(id, 'done');
  }
  return { upload, uploaded, inState, askCheck, checked, start, imported };
}
