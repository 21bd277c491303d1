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
}

/** Null when the mail server took it. */
export type Deliver = (letter: Letter) => Promise<DeliveryFailure | null>;

const seconds = 1_000;

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
  const deliver: Deliver = async ({ identity, from, ...letter }) => {
    const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
    try {
      await transport.sendMail({
        ...letter,
        from,
        messageId: `<${identity}@${domain}>`,
        // RFC 3834 §5: no holiday notice answers this.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return null;
    } catch (error) {
      return deliveryFailure(error);
    }
  };
  return { deliver, close: () => transport.close() };
}
