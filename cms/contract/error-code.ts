import * as z from 'zod';

/**
 * Every way in which a request of a client can be wrong. Closed on purpose: the web maps each code to a text in
 * the reader's language, so a code that is not listed here can never reach a reader.
 */
export const errorCodes = [
  // one field
  'required',
  'too-long',
  'wrong-type',
  'malformed',
  'has-link',
  'has-markup',
  // an address: a throw-away mailbox; probably mistyped, until its owner says that it is right
  'disposable-address',
  'likely-typo',
  // a domain from which no signatures are taken for now (issue 6)
  'domain-blocked',
  'unknown-field',
  // the consent was given to a text that is no longer the one shown (GDPR art. 7(1))
  'consent-outdated',
  // the whole request
  'not-json',
  'not-utf8',
  'repeated-field',
  'body-too-large',
  'unauthorized',
  'not-found',
  'method-not-allowed',
  'unavailable',
  // a limit is reached, or the proof that came is no good: the details carry a challenge to solve (issue 3)
  'proof-required',
  // where it comes from takes no part for now: 403, and the reader is told what to do instead (issue 6)
  'network-blocked',
  // the campaign
  'campaign-not-found',
  'campaign-closed',
  'campaign-not-open-yet',
  // collecting is stopped for a while. No 503: nothing is wrong, and nobody should try again by themselves
  'campaign-paused',
  'locale-unknown',
  // somebody else decided on it meanwhile
  'changed-meanwhile',
  // the languages of the hub: there already; the default one, which readers always have
  'locale-taken',
  'locale-always-public',
  // a token from a mail
  'token-unknown',
  'token-expired',
  // six digits from a mail, or the address they were sent to
  'code-wrong',
  // a signature on the desk: its address had all mails it may get; it shows no name; what was typed is no longer kept; it
  // is set aside as invalid
  'no-mail-left',
  'no-name-shown',
  'no-longer-kept',
  'signature-invalid',
] as const;

export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/** Where and what: `path` names the field (empty for the request as a whole). */
export const issue = z.object({ path: z.array(z.string()), code: errorCode });
export type Issue = z.infer<typeof issue>;
