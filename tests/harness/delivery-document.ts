import { inflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { parse } from 'csv-parse/sync';
import { inject } from 'vitest';
import * as z from 'zod';
import { deliveryDocuments, type DeliveryDocument } from '../../cms/contract/delivery-document.ts';
import { eventually } from './eventually.ts';
import { dataOf, desk } from './signature-desk.ts';

const path = (campaign: string) => `/campaigns/${campaign}/documents`;
const ordered = z.object({ id: z.number().int() });

/** Orders the document of a campaign, and answers it when it is ready. */
export async function documentOf(token: string, campaign: string, locale = 'en'): Promise<DeliveryDocument> {
  const answer = await desk(token, 'POST', path(campaign), { locale, why: 'It is handed over tomorrow' });
  const { id } = dataOf(answer, ordered);
  return eventually(
    'document for the addressee',
    async () => {
      const { documents } = dataOf(await desk(token, 'GET', path(campaign)), deliveryDocuments);
      const found = documents.find((each) => each.id === id);
      if (found?.state === 'failed') throw new Error('The document was not made.');
      return found?.state === 'ready' ? found : undefined;
    },
    60_000,
  );
}

/** The file itself, as the panel fetches it. */
export const fileOf = (token: string, id: number, why = 'To print it'): Promise<Response> =>
  fetch(`${inject('hub').cms}/signature-desk/documents/${String(id)}/file`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ why }),
  });

/** As a reader of PDF gives the text back, whatever form of a letter or mark of direction it uses, and without spaces. */
export const readable = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\s]/g, '');

/**
 * PDFium gives a right-to-left run back by turning around what stands on the page, and with it the text that Typst says in
 * logical order for a letter and the mark over it (`/ActualText`, ISO 32000-1 §14.9.4): the shadda of موقّع comes before its
 * qāf. In the file it stands behind it, as it was typed; so a mark that is read before its letter is put back.
 */
const marksBehind = (text: string): string =>
  text.normalize('NFKC').replaceAll(/(\p{M}+)([\p{Script=Arabic}\p{Script=Hebrew}])/gu, '$2$1');

/** The text of a PDF, read by PDFium. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    return readable(marksBehind([...document.pages()].map((page) => page.getText()).join('\n')));
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The list that is attached to a document: every name as it was given, and whether the pages show it. */
export function attachedNames(pdf: Buffer): [name: string, printed: string][] {
  const head = /\/Length (\d+)\s+\/Type \/EmbeddedFile[^]*?\nstream\r?\n/.exec(pdf.toString('latin1'));
  if (!head) throw new Error('Nothing is attached to the document.');
  const from = head.index + head[0].length;
  const held = pdf.subarray(from, from + Number(head[1]));
  // A short list is attached as it is.
  const file = head[0].includes('/FlateDecode') ? inflateSync(held) : held;
  const lines: string[][] = parse(file, { bom: true, from: 2 });
  return lines.map(([name = '', printed = '']) => [name, printed]);
}
