import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { inject } from 'vitest';
import { exportList, type ExportView, type Format, type Purpose } from '../../cms/contract/export.ts';
import { admin } from './editor.ts';
import { eventually } from './eventually.ts';
import type { HubAddress } from './hub.ts';

export const exportPath = '/signature-desk/exports';

export interface Order {
  campaign: string;
  purpose?: Purpose;
  format?: Format;
  why?: string;
}

const complete = (order: Order) => ({ purpose: 'delivery', format: 'csv', why: 'A test wants it.', ...order });

/** Orders an export as the panel does and answers its id. */
export async function orderExport(order: Order, token: string): Promise<string> {
  const { status, body } = await admin('POST', exportPath, complete(order), token);
  if (status !== 202) throw new Error(`The order was answered ${String(status)}: ${JSON.stringify(body)}.`);
  return (body as { data: { id: string } }).data.id;
}

export async function listedExport(campaign: string, id: string, token: string): Promise<ExportView> {
  const { body } = await admin('GET', `${exportPath}?campaign=${campaign}`, undefined, token);
  const found = exportList.parse((body as { data: unknown }).data).exports.find((each) => each.id === id);
  if (!found) throw new Error(`The desk does not list the export ${id}.`);
  return found;
}

/** Waits until it is in this state. */
export const exportIn = (state: ExportView['state'], campaign: string, id: string, token: string, limit = 30_000) =>
  eventually(
    `export that is ${state}`,
    async () => {
      const found = await listedExport(campaign, id, token);
      return found.state === state ? found : undefined;
    },
    limit,
  );

export interface Link {
  path: string;
  /** As the browser sends it back. */
  cookie: string;
}

export async function linkOf(
  id: string,
  token: string,
  { cms }: Pick<HubAddress, 'cms'> = inject('hub'),
): Promise<Link> {
  const answer = await fetch(`${cms}${exportPath}/${id}/link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`The link was answered ${String(answer.status)}.`);
  const { data } = (await answer.json()) as { data: { path: string } };
  return { path: data.path, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Follows a link as a browser does: with its cookie and without a session. */
export const follow = ({ path, cookie }: Link): Promise<Response> =>
  fetch(inject('hub').cms + path, { headers: { cookie } });

/** Orders, waits and fetches. */
export async function exported(order: Order, token: string): Promise<{ id: string; file: Buffer; answer: Response }> {
  const id = await orderExport(order, token);
  await exportIn('ready', order.campaign, id, token);
  const answer = await follow(await linkOf(id, token));
  if (!answer.ok) throw new Error(`The file was answered ${String(answer.status)}.`);
  return { id, file: Buffer.from(await answer.arrayBuffer()), answer };
}

/** The lines of a CSV as csv-parse reads them, the header first. */
export const csvRows = (file: Buffer): string[][] => parse(file, { bom: true });

/** The rows of every sheet as exceljs reads them, the header first; an empty cell is ''. */
export async function workbookRows(file: Buffer): Promise<(string | number)[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as Parameters<typeof book.xlsx.load>[0]);
  const rows: (string | number)[][] = [];
  book.eachSheet((sheet) => {
    const width = sheet.columnCount;
    sheet.eachRow((row) => {
      const cells = Array.from({ length: width }, (_, at) => row.getCell(at + 1));
      rows.push(
        cells.map(({ value }) =>
          typeof value === 'string' || typeof value === 'number'
            ? value
            : value === null
              ? ''
              : `?${JSON.stringify(value)}`,
        ),
      );
    });
  });
  return rows;
}
