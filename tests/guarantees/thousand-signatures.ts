import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { clientAddressHeader, secretHeader } from '../../cms/contract/caller.ts';
import { inDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import type { Mail } from '../harness/mailbox.ts';
import { postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

/** Words that only these supporters type, each in one kind of field; what a thief finds of them was given away. */
export const words = {
  address: 'veiledmailbox',
  unshownName: 'Brambleveil',
  lastName: 'Underwhorl',
  unconfirmedName: 'Neverpressed',
  shownName: 'Openquill',
  place: 'Hollowmere',
  affiliation: 'Unionthicket',
  comment: 'Whisperedwords',
  network: '198.51.100.',
  network6: '2001:db8:beef',
} as const;

const count = 1_000;
const atOnce = 50;

interface Signer {
  email: string;
  display: string;
  name: string;
  confirms: boolean;
}

function signer(number: number): Signer {
  const display = ['none', 'initial', 'full'][number % 3] ?? 'none';
  const confirms = number % 2 === 0;
  const shown = confirms ? words.shownName : words.unconfirmedName;
  const name = { none: words.unshownName, initial: `Penelope ${words.lastName}`, full: shown }[display] ?? '';
  return { email: `${words.address}-${String(number)}-${randomUUID()}@example.org`, display, name, confirms };
}

/** Does it with all of them, so many at once. */
async function forAll<T>(things: readonly T[], action: (thing: T, at: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < things.length; at += atOnce)
    await Promise.all(things.slice(at, at + atOnce).map((thing, within) => action(thing, at + within)));
}

const noMailIsDue = () =>
  inDatabase(async (query) => {
    const rows = await query(`select 1 from jobs.job where name = 'send-confirmation' and state < 'completed' limit 1`);
    return rows.length === 0 || undefined;
  });

async function ownMails(): Promise<Mail[]> {
  const answer = await fetch(`${inject('hub').mailbox}/email`);
  return ((await answer.json()) as Mail[]).filter((mail) => mail.to[0]?.address.startsWith(words.address));
}

const parts = (mails: readonly Mail[], pattern: RegExp): string[] =>
  mails.flatMap(({ text }) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''));

/** A thousand people sign, each from a network of their own; half of them confirm. What was in their mails. */
export async function thousandSign(campaign: string): Promise<{ tokens: string[]; codes: string[]; mails: number }> {
  const signers = Array.from({ length: count }, (_, number) => signer(number));
  const typed = { place: words.place, affiliation: words.affiliation, comment: words.comment };
  await forAll(signers, async ({ confirms: _confirms, ...own }, at) => {
    const address = at % 2 ? `${words.network}${String(at % 250)}` : `${words.network6}:${at.toString(16)}::1`;
    const headers = { [secretHeader]: inject('hub').webSecret, [clientAddressHeader]: address };
    const answer = await postSignature(signatureBody({ campaign, ...typed, ...own }), headers);
    if (answer.status !== 202) throw new Error(`Signing was answered ${String(answer.status)}.`);
  });
  await eventually('end of the queue of mails', noMailIsDue, 90_000);
  const mails = await eventually('thousand mails', async () => {
    const found = await ownMails();
    return found.length >= count ? found : undefined;
  });
  const confirming = new Set(signers.filter(({ confirms }) => confirms).map(({ email }) => email));
  const links = mails.filter((mail) => confirming.has(mail.to[0]?.address ?? ''));
  await forAll(parts(links, /\/confirm\/([A-Za-z0-9_-]{22})/g), async (token) => {
    if ((await postConfirm(token)).status !== 200) throw new Error('A link did not confirm.');
  });
  const tokens = parts(mails, /\/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/g);
  return { tokens, codes: parts(mails, /(?<!\d)(\d{6})(?!\d)/g), mails: mails.length };
}
