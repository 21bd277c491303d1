import type { Knex } from 'knex';
import type { Cluster } from '../../contract/cleaning';
import { unpackEntry } from '../api/signature/entry';
import { isoMomentOf } from '../database/moment-sql';
import { daysOfNetworks } from '../protection/network-tag';
import type { KeyRing } from '../seal/key-ring';
import { open } from '../seal/seal';

interface Row extends Omit<Cluster, 'domain'> {
  sealed: Buffer | null;
}

/** A domain is read in the one signature that its cluster names: an hour with many others is not looked through. */
const latest = `
  select id, kind, encode(tag, 'hex') as tag, ${isoMomentOf('hour')} as hour,
         signatures, usual,
         case when kind = 'domain' then (
           select sealed from signatures
            where signatures.id = clusters.signature and domain_tag = clusters.tag
              and signatures.campaign = clusters.campaign) end as sealed
    from clusters where campaign = ? and dismissed_at is null and hour > now() - interval '${daysOfNetworks} days'
   order by hour desc, signatures desc limit 20`;

/** What follows the @ of an address that is sealed: of so many at once it points to nobody. */
function domainIn(keys: KeyRing, campaign: string, sealed: Buffer | null): string | null {
  if (!sealed) return null;
  const { address } = unpackEntry(open(keys, campaign, sealed));
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** What stands out in a campaign, the latest first. */
export async function clustersOf(knex: Knex, keys: KeyRing, campaign: string): Promise<Cluster[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(latest, [campaign]);
  return rows.map(({ sealed, ...row }) => ({ ...row, domain: domainIn(keys, campaign, sealed) }));
}

/** Somebody looked at it, and it is all right, or done with. False: there is no such cluster. */
export async function dismissCluster(knex: Knex, id: number): Promise<boolean> {
  const { rowCount } = await knex.raw<{ rowCount: number }>(
    'update clusters set dismissed_at = coalesce(dismissed_at, now()) where id = ?',
    [id],
  );
  return rowCount > 0;
}
