import type { Conditions } from '../../contract/cleaning';
import type { Meant } from './conditions-sql';

/** The mark of a domain in a campaign, in hexadecimal digits. */
export type MarkDomain = (campaign: string, domain: string) => Promise<string>;

/** Conditions as the database knows them: a domain by its mark. */
export async function meantBy({ domain, ...meant }: Conditions, campaign: string, markOf: MarkDomain): Promise<Meant> {
  return domain === undefined ? meant : { ...meant, domainTag: await markOf(campaign, domain) };
}
