import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import type { Knex } from 'knex';
import type { ErrorCode } from '../../contract/error-code';
import { suggestedAddress } from '../../contract/likely-typo';
import { remembered } from '../door/remembered';
import { addressRules, canonicalDomain, type AddressRow, type AddressRules } from './address-rules';
import { canonicalAddress } from './canonical-address';
import { isDisposable } from './disposable-domain';

/** What the hub knows of mail addresses now: the rules that editors keep, and the list that the code brings. */
export interface AddressBook {
  canonical: (address: string) => string;
  /** What speaks against an address, or null. `isRight`: its owner was asked and says that it is no slip. */
  objection: (address: string, isRight: boolean) => ErrorCode | null;
}

export function addressBook(rules: AddressRules, disposable: ReadonlySet<string>): AddressBook {
  return {
    canonical: (address) => canonicalAddress(address, rules),
    objection: (address, isRight) => {
      const domain = canonicalDomain(address.slice(address.lastIndexOf('@') + 1));
      const known = isRight || rules.has(domain); // who keeps a rule for a domain knows that it is one
      // Asked first: the list knows many a domain as a trap that was set up for a slip of the finger.
      if (!known && suggestedAddress(address) !== null) return 'likely-typo';
      return isDisposable(domain, rules, disposable) ? 'disposable-address' : null;
    },
  };
}

const freshFor = 2_000; // milliseconds; an editor's change holds for the signatures that follow

export function keptAddressBook(knex: Knex): () => Promise<AddressBook> {
  const list = disposableEmailBlocklistSet();
  return remembered(async () => {
    const { rows } = await knex.raw<{ rows: AddressRow[] }>(
      'select domain, ignore_dots, separator, alias_of, disposable from address_rules order by id',
    );
    return addressBook(addressRules(rows), list);
  }, freshFor);
}
