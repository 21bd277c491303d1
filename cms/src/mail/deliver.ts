import { createTransport } from 'nodemailer';
import type { Sender } from './sender';
import { deliveryFailure, type DeliveryFailure } from './delivery-failure';

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

/** Null when the mail server took it. */
export type Deliver = (letter: Letter) => Promise<DeliveryFailure | null>;

const seconds = 1_000;

/** RFC 3834 §5: no holiday notice answers this. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** RFC 8058 §3.1: the mail program posts to this address itself when its reader presses its button. */
const oneClick = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

export function mailServer(url: string): { deliver: Deliver; close: () => void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    maxMessages: 500,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const deliver: Deliver = async ({ identity, from, unsubscribe, ...letter }) => {
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
  return { deliver, close: () => transport.close() };
}
