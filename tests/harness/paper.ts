import { inject } from 'vitest';
import * as z from 'zod';
import { paperList, uploadedScan, type PaperList, type PaperRequest } from '../../cms/contract/paper.ts';
import { inDatabase } from './database.ts';
import { dataOf, desk } from './signature-desk.ts';

/** What somebody enters who knows only the number. */
export const onPaper = (own: Partial<PaperRequest> = {}): PaperRequest => ({
  ...{ number: 210, day: '2026-05-03', place: 'Market square', note: 'Three sheets', organisation: null },
  ...{ country: null, language: null, scan: null, why: 'The sheets came by post' },
  ...own,
});

export const paperIn = async (token: string, campaign: string, query = ''): Promise<PaperList> =>
  dataOf(await desk(token, 'GET', `/campaigns/${campaign}/paper${query}`), paperList);

/** Answers the number of the entry. */
export const enterPaper = async (token: string, campaign: string, own: Partial<PaperRequest> = {}): Promise<number> =>
  dataOf(await desk(token, 'POST', `/campaigns/${campaign}/paper`, onPaper(own)), z.object({ id: z.number() })).id;

/** A body as it is. */
export const postRaw = (
  token: string,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/octet-stream',
): Promise<Response> =>
  fetch(`${inject('hub').cms}/signature-desk${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  });

export async function uploadScan(token: string, campaign: string, file: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await postRaw(token, `/campaigns/${campaign}/paper-scans`, file);
  if (!answer.ok) throw new Error(`The scan was answered ${String(answer.status)}: ${await answer.text()}`);
  return z.object({ data: uploadedScan }).parse(await answer.json()).data.id;
}

/** A file that begins as a PDF, with this text in it. */
export const pdfWith = (text: string, size = 0): Buffer<ArrayBuffer> =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${text}\n`), Buffer.alloc(size, text)]);

/** What the counters say of paper, a line for each that is not nought. */
export const countersOf = (campaign: string): Promise<Record<string, unknown>[]> =>
  inDatabase((query) =>
    query(
      `select day::text, country, locale, partner, paper from signature_counts where campaign = $1 and paper <> 0
        order by day, country, locale, partner`,
      [campaign],
    ),
  );
