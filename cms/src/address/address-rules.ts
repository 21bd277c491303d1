import { domainToASCII } from 'node:url';

/** What an editor may say about a domain (content type address-rule), as the database has it. */
export interface AddressRow {
  domain: string;
  ignore_dots: boolean | null;
  separator: string | null;
  alias_of: string | null;
  disposable: 'asListed' | 'always' | 'never' | null;
}

export interface AddressRule {
  ignoreDots: boolean;
  /** What comes after it belongs to no mailbox of its own: the `+` of `maria+petitions@…`; empty when there is none. */
  separator: string;
  aliasOf: string | null;
  disposable: 'asListed' | 'always' | 'never';
}

/** By the domain in ASCII; under `everyDomain` stands what holds for domains without a rule of their own. */
export type AddressRules = ReadonlyMap<string, AddressRule>;

export const everyDomain = '*';
const noRule: AddressRule = { ignoreDots: false, separator: '', aliasOf: null, disposable: 'asListed' };

/** A domain as it is compared: NFC, small letters, ASCII (RFC 5891). Lower-casing can decompose: İ. */
export function canonicalDomain(domain: string): string {
  const plain = domain.normalize('NFC').trim().toLowerCase().normalize('NFC');
  return domainToASCII(plain) || plain;
}

export function addressRules(rows: readonly AddressRow[]): AddressRules {
  return new Map(
    rows.map((row) => [
      canonicalDomain(row.domain),
      {
        ignoreDots: row.ignore_dots ?? false,
        separator: row.separator ?? '',
        aliasOf: row.alias_of ? canonicalDomain(row.alias_of) : null,
        disposable: row.disposable ?? 'asListed',
      },
    ]),
  );
}

export const ruleOf = (rules: AddressRules, domain: string): AddressRule =>
  rules.get(domain) ?? rules.get(everyDomain) ?? noRule;

/** Where the mail of this domain really arrives. A chain of aliases that an editor led round leads nowhere. */
export function homeOf(rules: AddressRules, domain: string): string {
  const passed = new Set<string>();
  let at = domain;
  for (let next = rules.get(at)?.aliasOf; next; next = rules.get(at)?.aliasOf) {
    passed.add(at);
    if (passed.has(next)) return domain;
    at = next;
  }
  return at;
}
