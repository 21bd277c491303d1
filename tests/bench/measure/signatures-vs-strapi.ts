import { load, rateOf } from '../loader.ts';
import { startPlainStrapi } from '../plain-strapi.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { signaturesPlan, type Subject } from '../subject.ts';
import { signatureRate } from './signature-rounds.ts';

const path = '/api/plain-signatures';
const headers = { 'content-type': 'application/json', accept: 'application/json' };
/** As many bytes as a sealed text has, and the two fingerprints. */
const hidden = { sealed: 'x'.repeat(130), consentText: '0123456789abcdef', revision: '0123456789abcdef' };

/** Signatures with every duty, over what Strapi's own `POST` stores of an equal type, with no duty at all. */
export async function signaturesVsStrapi(subject: Subject, rounds: number, seconds: number): Promise<Sides> {
  const plain = await startPlainStrapi(subject);
  const { port, stop } = plain;
  const creations = async () =>
    rateOf(await load(signaturesPlan(subject, { kind: 'plain', port, path, headers, hidden, seconds })), 201);
  try {
    await subject.empty();
    await creations(); // warms up
    return await sideBySide(rounds, () => signatureRate(subject, seconds), creations);
  } finally {
    await stop();
  }
}
