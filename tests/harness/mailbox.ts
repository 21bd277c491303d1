import { inject } from 'vitest';

export interface Mail {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  to: { address: string }[];
}

/** Asks every 50 ms until `find` answers something, for at most `limit` milliseconds. */
export async function eventually<T>(what: string, find: () => Promise<T | undefined>, limit = 15_000): Promise<T> {
  const until = Date.now() + limit;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Within ${String(limit / 1000)} seconds there was no ${what}.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Every mail the mailbox has for this address, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${inject('hub').mailbox}/email`);
  const all = (await answer.json()) as Mail[];
  return all.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()));
}

/** The mail number `count` to this address, waited for. */
export const mailTo = (address: string, count = 1): Promise<Mail> =>
  eventually(`mail ${String(count)} to the address`, async () => (await mailsTo(address))[count - 1]);

/** The link to confirm in a mail. */
export function confirmLink(mail: Mail): string {
  const link = /https?:\/\/\S+\/confirm\/[A-Za-z0-9_-]{22}/.exec(mail.text)?.[0];
  if (!link) throw new Error('The mail has no link to confirm.');
  return link;
}
