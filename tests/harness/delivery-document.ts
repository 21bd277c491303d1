import { PDFiumLibrary } from '@hyzyla/pdfium';
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

/** The text of a PDF, read by PDFium. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    return readable([...document.pages()].map((page) => page.getText()).join('\n'));
  } finally {
    document.destroy();
    library.destroy();
  }
}
