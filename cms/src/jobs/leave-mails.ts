import type { MailServer } from '../mail/deliver';
import type { AtQueue } from './mail-worker';

/** Milliseconds from when the process is asked to end. */
export const endOfMails = { lastCall: 3_000, hangUp: 9_000, goneAnyway: 10_000 } as const;

/**
 * Takes no new mails and finishes the batch in hand. At a slow mail server that would take minutes, and whoever asked the
 * process to end would kill it in the middle: then only what is under way is finished, and the others wait, unsent, for
 * the next process. Settles when all is written down, or when the database does not take it in time.
 */
export async function leaveMails(
  queues: readonly Pick<AtQueue, 'leave'>[],
  { lastCall, hangUp }: Pick<MailServer, 'lastCall' | 'hangUp'>,
): Promise<void> {
  const gone = Promise.withResolvers<null>();
  const timers = [
    setTimeout(lastCall, endOfMails.lastCall),
    setTimeout(hangUp, endOfMails.hangUp),
    setTimeout(() => gone.resolve(null), endOfMails.goneAnyway),
  ];
  await Promise.race([Promise.all(queues.map(({ leave }) => leave())), gone.promise]);
  for (const timer of timers) clearTimeout(timer);
  hangUp();
}
