import { hash } from 'node:crypto';
import type { Job } from 'pg-boss';
import type { DueMail, DueMails } from './due-mails';
import { mailQueue } from './mail-queue';

/** A mail by a name that stays its own, however often and in whatever job it is tried. */
export interface Letter {
  identity: string;
  mail: DueMail;
}

/** What tells the mails of a job apart. */
export type Named = Pick<Job<DueMails>, 'id' | 'data'>;

export const lettersOf = ({ id, data }: Named): Letter[] =>
  data.mails.map((mail, place) => ({ identity: mail.identity ?? `${id}-${String(place)}`, mail }));

/** Jobs of their own for mails that could not be sent with others; made twice, after a crash, they are the same jobs. */
export const jobsApart = (unsent: readonly Letter[]): { id: string; data: DueMails; startAfter: number }[] =>
  unsent.map(({ identity, mail }) => ({
    id: hash('sha256', identity, 'hex').slice(0, 32), // as many digits as a uuid has
    data: { mails: [{ ...mail, identity }] },
    startAfter: mailQueue.retryDelay,
  }));
