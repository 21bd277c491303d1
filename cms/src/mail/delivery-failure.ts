export interface DeliveryFailure {
  /** No later try can help: the mailbox or its domain does not exist. */
  permanent: boolean;
  /** Codes only: the sentences of mail servers repeat the address. */
  reason: string;
}

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/**
 * RFC 5321 §4.2.1: 4yz is temporary, 5yz is permanent. Only a 5yz about this recipient or this message counts as such:
 * a refused login or greeting is about us, and will be put right. `EENVELOPE` and `EMESSAGE` are nodemailer's names for
 * the commands that speak of the recipient and of the message.
 */
export function deliveryFailure(error: unknown): DeliveryFailure {
  const code = property(error, 'code');
  const answer = property(error, 'responseCode');
  const name = typeof code === 'string' && /^[A-Z_]{1,32}$/.test(code) ? code : 'UNKNOWN';
  const number = typeof answer === 'number' ? answer : null;
  const aboutThisMail = name === 'EENVELOPE' || name === 'EMESSAGE';
  const permanent = aboutThisMail && (number === null ? name === 'EENVELOPE' : number >= 500);
  return { permanent, reason: number === null ? name : `${name} ${number}` };
}
