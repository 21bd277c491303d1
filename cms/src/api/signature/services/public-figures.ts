import type { Knex } from 'knex';

export interface Figures {
  confirmed: number;
  waiting: number;
  paper: number;
}

export interface PublicName {
  name: string;
  country: string;
}

interface Rows<Row> {
  rows: Row[];
}

/** Read from the counter table, never by counting signatures: its size does not grow with their number (design §2.6). */
export async function countOf(knex: Knex, campaignDocumentId: string): Promise<Figures> {
  const { rows } = await knex.raw<Rows<Record<keyof Figures, string>>>(
    `select coalesce(sum(confirmed), 0) as confirmed, coalesce(sum(waiting), 0) as waiting, coalesce(sum(paper), 0) as paper
       from signature_counts where campaign = ?`,
    [campaignDocumentId],
  );
  const [sums] = rows;
  return { confirmed: Number(sums?.confirmed), waiting: Number(sums?.waiting), paper: Number(sums?.paper) };
}

/** The names of those who agreed to be shown, the latest confirmed first. */
export async function publicNames(knex: Knex, campaignDocumentId: string, limit: number): Promise<PublicName[]> {
  const { rows } = await knex.raw<Rows<PublicName>>(
    `select public_name as name, country from signatures
      where campaign = ? and public_name is not null order by confirmed_at desc, id desc limit ?`,
    [campaignDocumentId, limit],
  );
  return rows;
}
