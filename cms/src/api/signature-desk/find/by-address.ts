import type { FoundSignature } from '../../../../contract/found-signatures';
import type { Actor } from '../../../audit/audit-log';
import type { SignatureDeskTools } from '../tools';
import { foundColumns } from './found-row';

interface Searched {
  campaign: string;
  email: string;
  why: string;
  actor: Actor;
}

/**
 * The signature of an address, or none: through its index, since the address itself is nowhere (design §3). That somebody
 * looked is in the log either way; for which address is not.
 */
export async function byAddress(tools: SignatureDeskTools, { campaign, email, why, actor }: Searched) {
  const { knex, index, addresses, audit } = tools;
  const addressIndex = index(campaign, (await addresses()).canonical(email));
  return knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: FoundSignature[] }>(
      `select ${foundColumns} from signatures where campaign = ? and address_index = ?`,
      [campaign, addressIndex],
    );
    const [found] = rows;
    await audit(transaction, {
      ...{ actor, deed: 'signatures-searched', why, campaign, about: { found: rows.length } },
      ...(found && { signature: found.id }),
    });
    return rows;
  });
}
