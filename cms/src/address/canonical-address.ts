import { canonicalDomain, homeOf, ruleOf, type AddressRule, type AddressRules } from './address-rules';

/** The part before the `@` as its provider reads it; what would leave nothing of it is left undone. */
function mailbox(local: string, { separator, ignoreDots }: AddressRule): string {
  const end = separator === '' ? -1 : local.indexOf(separator, 1);
  const own = end < 0 ? local : local.slice(0, end);
  return (ignoreDots ? own.replaceAll('.', '') : own) || own;
}

/**
 * One way of writing for what is one mailbox, so that `Ä@Bücher.example` and `ä@xn--bcher-kva.example` are counted once:
 * NFC, lower case, the domain in ASCII, and what the rules say of its provider. Local parts could differ by case
 * (RFC 5321 §2.4); no provider does so. A changed rule holds for what is signed from then on: what is stored keeps its
 * index, since the address it was made from is sealed.
 */
export function canonicalAddress(address: string, rules: AddressRules, domainOf = canonicalDomain): string {
  const plain = address.normalize('NFC').trim().toLowerCase().normalize('NFC'); // lower-casing can decompose: İ
  const at = plain.lastIndexOf('@');
  const domain = homeOf(rules, domainOf(plain.slice(at + 1)));
  return `${mailbox(plain.slice(0, at), ruleOf(rules, domain))}@${domain}`;
}
