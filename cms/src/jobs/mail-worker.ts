import type { AskDials } from '../dials/kept-dials';

/** Who works off a queue of mails, and can be told to leave it: then its jobs wait, and nothing is lost. */
export interface MailWorker {
  take: () => Promise<void>;
  leave: () => Promise<void>;
  allowed: () => Promise<boolean>;
}

export type AtQueue = Omit<MailWorker, 'allowed'>;

/** Milliseconds between two looks at the dials. */
const every = 500;

/**
 * Keeps each worker at its queue while its mails may go, in this process; every process looks for itself. What is in hand
 * when mails are stopped is still sent: a batch, of seconds if the mail server is quick. While the dials cannot be read
 * everything stays as it is.
 * @returns what ends the looking; a worker at its queue stays there.
 */
export function whileAllowed(
  workers: readonly MailWorker[],
  report: (error: unknown) => void,
): { look: () => Promise<void>; end: () => void } {
  const taken = new Set<MailWorker>();
  const look = async (): Promise<void> => {
    for (const worker of workers) {
      const allowed = await worker.allowed();
      if (allowed === taken.has(worker)) continue;
      await (allowed ? worker.take() : worker.leave());
      if (allowed) taken.add(worker);
      else taken.delete(worker);
    }
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(report)
      .finally(() => (looking = null));
  }, every);
  timer.unref();
  return { look, end: () => clearInterval(timer) };
}

/** Mails that answer a signature stop only with all of them; news stop first. */
export async function sendWhileAllowed(
  { answers, news }: { answers: AtQueue; news: AtQueue },
  dials: AskDials,
  report: (error: unknown) => void,
): Promise<{ end: () => void }> {
  const mailsNow = async () => (await dials()).kept.mails;
  const workers = [
    { ...answers, allowed: async () => (await mailsNow()) !== 'none' },
    { ...news, allowed: async () => (await mailsNow()) === 'all' },
  ];
  const { look, end } = whileAllowed(workers, report);
  await look();
  return { end };
}
