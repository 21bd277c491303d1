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

/** Domains whose answer is kept, so that somebody who invents them does not fill the memory. */
const mostDomains = 1_000;

/** Crowds come from a few providers: what was found of a domain is said again, until the book is made anew. */
function oncePerDomain<Found extends string | null>(find: (domain: string) => Found): (domain: string) => Found {
  const found = new Map<string, Found>();
  return (domain) => {
    const known = found.get(domain);
    if (known !== undefined) return known;
    if (found.size >= mostDomains) found.clear();
    const fresh = find(domain);
    found.set(domain, fresh);
    return fresh;
  };
}

export function addressBook(rules: AddressRules, disposable: ReadonlySet<string>): AddressBook {
  const canonical = oncePerDomain(canonicalDomain);
  const trap = oncePerDomain((domain): ErrorCode | null =>
    isDisposable(canonical(domain), rules, disposable) ? 'disposable-address' : null,
  );
  const slip = oncePerDomain((domain): ErrorCode | null =>
    // Who keeps a rule for a domain knows that it is one.
    !rules.has(canonical(domain)) && suggestedAddress(`a@${domain}`) !== null ? 'likely-typo' : null,
  );
  return {
    canonical: (address) => canonicalAddress(address, rules, canonical),
    objection: (address, isRight) => {
      const domain = address.slice(address.lastIndexOf('@') + 1);
      // The slip is asked about first: the list knows many a domain as a trap that was set up for a slip of the finger.
      return (isRight ? null : slip(domain)) ?? trap(domain);
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
