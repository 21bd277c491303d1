import type { Knex } from 'knex';
import { pageOf, type DeskPage } from '../api/signature-desk/asked-page';
import { isoMomentOf } from '../database/moment-sql';
import type { DeliveryDocument, DocumentState } from '../../contract/delivery-document';

/** Bytes of a piece of the file. */
const pieceSize = 1024 * 1024;

const columns = `
  id, locale, state, ${isoMomentOf('ordered_at')} as "orderedAt", ordered_by as "orderedBy", ${isoMomentOf('as_of')} as "asOf",
  names, unprintable, hidden, confirmed, size, sha256, made_with as "madeWith"`;

type Stored = DeliveryDocument & { campaign: string };

/** Documents in one page of a list. */
const documentsOnPage = 20;

/** The documents of a campaign, the newest first: those whose number is below `before`. */
export async function documentsOf(knex: Knex, campaign: string, before: number): Promise<DeskPage<DeliveryDocument>> {
  const sql = `select ${columns} from delivery_documents where campaign = ? and id < ? order by id desc limit ?`;
  const { rows } = await knex.raw<{ rows: DeliveryDocument[] }>(sql, [campaign, before, documentsOnPage + 1]);
  return pageOf(rows, documentsOnPage);
}

export async function documentOf(knex: Knex, id: number): Promise<Stored | undefined> {
  const sql = `select ${columns}, campaign from delivery_documents where id = ?`;
  return (await knex.raw<{ rows: Stored[] }>(sql, [id])).rows[0];
}

export async function order(knex: Knex, campaign: string, locale: string, by: string): Promise<number> {
  const sql = `insert into delivery_documents (campaign, locale, ordered_by) values (?, ?, ?) returning id`;
  const { rows } = await knex.raw<{ rows: [{ id: number }] }>(sql, [campaign, locale, by]);
  return rows[0].id;
}

/** Goes on to the next state; false when the document was removed meanwhile. */
export async function goOn(knex: Knex, id: number, state: DocumentState): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `update delivery_documents set state = ? where id = ? and state <> 'ready' returning id`,
    [state, id],
  );
  return rows.length > 0;
}

export type Made = Record<'asOf' | 'sha256' | 'madeWith', string> &
  Record<'names' | 'unprintable' | 'hidden' | 'confirmed', number>;

/** Keeps the file and what is told about it, both or neither. */
export async function keep(knex: Knex, id: number, pdf: Buffer, made: Made): Promise<void> {
  await knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: unknown[] }>(
      `update delivery_documents set state = 'ready', as_of = :asOf, sha256 = :sha256, made_with = :madeWith,
              names = :names, unprintable = :unprintable, hidden = :hidden, confirmed = :confirmed, size = :size
        where id = :id returning id`,
      { ...made, id, size: pdf.length },
    );
    if (rows.length === 0) return; // removed while it was made
    await transaction.raw('delete from delivery_document_pieces where document = ?', [id]);
    for (let number = 0; number * pieceSize < pdf.length; number += 1) {
      const bytes = pdf.subarray(number * pieceSize, (number + 1) * pieceSize);
      await transaction.raw('insert into delivery_document_pieces values (?, ?, ?)', [id, number, bytes]);
    }
  });
}

/** The file, a piece at a time. */
export async function* piecesOf(knex: Knex, id: number): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const sql = 'select bytes from delivery_document_pieces where document = ? and number = ?';
    const { rows } = await knex.raw<{ rows: { bytes: Buffer }[] }>(sql, [id, number]);
    const [piece] = rows;
    if (!piece) return;
    yield piece.bytes;
  }
}

export async function remove(knex: Knex, id: number): Promise<void> {
  await knex.raw('delete from delivery_documents where id = ?', [id]);
}
