import type { AddressBook } from '../address/address-book';
import type { DomainTag } from '../protection/domain-tag';
import type { Conditions } from '../../contract/cleaning';
import type { Meant } from './conditions-sql';

/** The mark of a domain in a campaign, in hexadecimal digits. */
export type MarkDomain = (campaign: string, domain: string) => Promise<string>;

/** Marks a domain as the door marks that of an address. */
export const markedBy =
  (domainTag: DomainTag, addresses: () => Promise<AddressBook>): MarkDomain =>
  async (campaign, domain) =>
    domainTag(campaign, (await addresses()).canonical(`anybody@${domain}`)).toString('hex');

/** Conditions as the database knows them: a domain by its mark. */
export async function meantBy({ domain, ...meant }: Conditions, campaign: string, markOf: MarkDomain): Promise<Meant> {
  return domain === undefined ? meant : { ...meant, domainTag: await markOf(campaign, domain) };
}
