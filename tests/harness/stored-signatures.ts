import { inDatabase } from './database.ts';

/** How many signatures of a campaign there are, whatever its public figures say. */
export const storedOf = ({ documentId }: { documentId: string }): Promise<number> =>
  inDatabase(async (query) => {
    const [row] = await query('select count(*) as stored from signatures where campaign = $1', [documentId]);
    return Number(row?.['stored']);
  });
