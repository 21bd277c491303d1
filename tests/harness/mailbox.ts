import { inject } from 'vitest';
import { eventually } from './eventually.ts';
import type { HubAddress } from './hub.ts';

export interface Mail {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  to: { address: string }[];
}

/** Every mail the mailbox has for this address, oldest first. The mailbox picks them: it holds those of all tests. */
export async function mailsTo(
  address: string,
  { mailbox }: Pick<HubAddress, 'mailbox'> = inject('hub'),
): Promise<Mail[]> {
  const answer = await fetch(`${mailbox}/email?to.address=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** The mail number `count` to this address, waited for. */
export const mailTo = (address: string, count = 1, hub?: Pick<HubAddress, 'mailbox'>): Promise<Mail> =>
  eventually(`mail ${String(count)} to the address`, async () => (await mailsTo(address, hub))[count - 1], 30_000);

/** The link to confirm in a mail. */
export function confirmLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/confirm\/[A-Za-z0-9_-]{22}/.exec(mail.text)?.[0];
  if (!link) throw new Error('The mail has no link to confirm.');
  return link;
}

/** The link to one's own signature in a mail. */
export function mySignatureLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/my-signature\/[A-Za-z0-9_-]{22}$/m.exec(mail.text)?.[0];
  if (!link) throw new Error('The mail has no link to the signature.');
  return link;
}

/** The six digits in a mail. */
export function codeIn(mail: Mail): string {
  const code = /: ([0-9]{6})$/m.exec(mail.text)?.[1];
  if (!code) throw new Error('The mail has no code.');
  return code;
}
