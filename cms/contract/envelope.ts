import * as z from 'zod';
import { issue, type ErrorCode, type Issue } from './error-code';
import { challenge, type Challenge } from './proof';

/** Strapi's envelope of a refusal, with the issues of this contract as its details. */
export const refusal = z.object({
  data: z.null(),
  error: z.object({
    status: z.number().int(),
    name: z.string(),
    message: z.string(),
    details: z.object({ issues: z.array(issue), since: z.string().optional(), challenge: challenge.optional() }),
  }),
});
export type Refusal = z.infer<typeof refusal>;

const statusOf: Partial<Record<ErrorCode, number>> = {
  'body-too-large': 413,
  unauthorized: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  unavailable: 503,
  // RFC 6585 §3: the answer says what to send along.
  'proof-required': 428,
  'campaign-not-found': 404,
  'campaign-closed': 409,
  'campaign-not-open-yet': 409,
  'changed-meanwhile': 409,
  'campaign-paused': 409,
  'network-blocked': 403,
  'locale-taken': 409,
  'locale-always-public': 409,
  'token-unknown': 404,
  'token-expired': 410,
  'no-mail-left': 409,
  'no-name-shown': 409,
  'no-longer-kept': 410,
  // RFC 9110 §15.5.21: understood, and not done for what the signature is.
  'signature-invalid': 422,
};

const nameOf: Record<number, string> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  409: 'ConflictError',
  410: 'GoneError',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableEntityError',
  428: 'PreconditionRequiredError',
  503: 'ServiceUnavailableError',
};

/**
 * The refusal for these issues; the first one decides the status (400 unless it has one of its own).
 * `since` is the moment (ISO 8601) from which a closed campaign refuses.
 */
export function refuse(issues: readonly [Issue, ...Issue[]], since?: string): Refusal {
  const status = statusOf[issues[0].code] ?? 400;
  const message = issues.map((one) => [...one.path, one.code].join(': ')).join(', ');
  const details = since === undefined ? { issues: [...issues] } : { issues: [...issues], since };
  return { data: null, error: { status, name: nameOf[status] ?? 'Error', message, details } };
}

/** The refusal of a request as a whole. */
export const refuseAll = (code: ErrorCode): Refusal => refuse([{ path: [], code }]);

/** Not refused, but asked: the same request with this challenge solved (contract/proof.ts) is taken. */
export function requireProof(toSolve: Challenge): Refusal {
  const { data, error } = refuseAll('proof-required');
  return { data, error: { ...error, details: { ...error.details, challenge: toSolve } } };
}
