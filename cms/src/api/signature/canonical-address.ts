import { domainToASCII } from 'node:url';

/**
 * One way of writing for what is one mailbox: NFC, lower case, the domain in ASCII (RFC 5891), so that `Ä@Bücher.example`
 * and `ä@xn--bcher-kva.example` are counted once. Local parts could differ by case (RFC 5321 §2.4); no provider does so.
 */
export function canonicalAddress(address: string): string {
  const plain = address.normalize('NFC').trim().toLowerCase().normalize('NFC'); // lower-casing can decompose: İ
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  return `${plain.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
