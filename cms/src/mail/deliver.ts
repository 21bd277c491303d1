import { createTransport } from 'nodemailer';
import type { Sender } from './sender';
import { deliveryFailure } from './delivery-failure';
import { Wire, type Taken } from './wire';

export interface Letter {
  from: Sender;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Tells this letter from all others, the same at every try. */
  identity: string;
  /** Where one press stops letters of this kind. */
  unsubscribe?: string;
}

/** `mine` aborts when another process may send this letter: then it is not begun. */
export type Deliver = (letter: Letter, mine: AbortSignal) => Promise<Taken>;

/** So many mails are on their way at a time, whatever queue they come from. */
export const mailConnections = 5;

/**
 * Seconds that the mail server may be silent. Whoever hangs up on one that is slow to acknowledge a mail sends it again
 * (RFC 5321 §4.5.3.2.6), so it gets time; connections that nobody needs are closed after the same.
 */
const patience = { name: 10, connection: 10, greeting: 10, answer: 120 };

/** Of the longest mail: greeted twice on the way to TLS, signed in with two answers, then sender, recipient, letter, end. */
const answers = 10;

/** Seconds that the slowest mail takes before it is sent or has failed. */
export const slowestMail = patience.name + patience.connection + patience.greeting + answers * patience.answer;

/** RFC 3834 §5: no holiday notice answers this. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** RFC 8058 §3.1: the mail program posts to this address itself when its reader presses its button. */
const oneClick = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** The queue tries again, after a pause; nodemailer itself would at once, and go on, at a server that shuts the door on it. */
const triedOnce = { maxRequeues: 0 };

const newTransport = (url: string) =>
  createTransport({
    url,
    pool: true,
    maxConnections: mailConnections,
    maxMessages: 500,
    ...triedOnce,
    dnsTimeout: patience.name * 1_000,
    connectionTimeout: patience.connection * 1_000,
    greetingTimeout: patience.greeting * 1_000,
    socketTimeout: patience.answer * 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

export interface MailServer {
  deliver: Deliver;
  /** From now on no mail is begun. */
  lastCall: () => void;
  /** Waits for no answer any more, and closes the connections. */
  hangUp: () => void;
}

export function mailServer(url: string): MailServer {
  const transport = newTransport(url);
  const wire = new Wire(mailConnections);
  const sendNow = async ({ identity, from, unsubscribe, ...letter }: Letter): Promise<Taken> => {
    const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
    try {
      await transport.sendMail({
        ...letter,
        from,
        messageId: `<${identity}@${domain}>`,
        headers: unsubscribe === undefined ? automatic : { ...automatic, ...oneClick(unsubscribe) },
      });
      return null;
    } catch (error) {
      return deliveryFailure(error);
    }
  };
  return {
    deliver: (letter, mine) => wire.send(mine, () => sendNow(letter)),
    lastCall: () => wire.lastCall(),
    hangUp: () => {
      wire.hangUp();
      transport.close();
    },
  };
}
