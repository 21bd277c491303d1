import { againRequest, codeRequest, type AgainRequest, type CodeRequest } from 'cms/contract/confirmation';
import type { ErrorCode, Issue } from 'cms/contract/error-code';
import { issuesOf, limits } from 'cms/contract/signature';
import type * as z from 'zod';
import type { FormBody } from '#lib/form/urlencoded.ts';
import type { MessageKey, Values } from '#lib/i18n/message.ts';

/** The two forms of this page: the code of the mail, and the mail once more. */
export type MailForm = 'code' | 'again';
type Reading<Request> = { request: Request } | { issues: readonly [Issue, ...Issue[]] };

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point));

/** The digits of a script follow one another from its zero on (Unicode, chapter 4.6). */
function valueOf(digit: string): string {
  const own = digit.codePointAt(0) ?? 0;
  let zero = own;
  while (isDigit(zero - 1)) zero -= 1;
  return String((own - zero) % 10);
}

/** Digits as they are typed with the keyboard of any script, in full width, and in groups, or copied with marks of direction. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, valueOf)
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '');

function read<Request>(
  { fields, wrong }: FormBody,
  known: readonly string[],
  schema: z.ZodType<Request>,
  more: object,
): Reading<Request> {
  if (wrong) return { issues: [{ path: [], code: wrong }] };
  if ([...fields.keys()].some((name) => !known.includes(name)))
    return { issues: [{ path: [], code: 'unknown-field' }] };
  const parsed = schema.safeParse({ email: fields.get('email') ?? '', ...more });
  return parsed.success ? { request: parsed.data } : { issues: issuesOf(parsed.error) };
}

export const readCode = (form: FormBody, campaign: string): Reading<CodeRequest> =>
  read(form, ['email', 'code'], codeRequest, { campaign, code: plainCode(form.fields.get('code') ?? '') });

export const readAgain = (form: FormBody, campaign: string, locale: string): Reading<AgainRequest> =>
  read(form, ['email'], againRequest, { campaign, locale });

export interface MailFormError {
  field: 'email' | 'code' | null;
  key: MessageKey;
  values: Values;
}

const atForm: Partial<Record<ErrorCode, MessageKey>> = {
  unavailable: 'signed.notNow',
  'campaign-closed': 'confirm.closedText',
  'body-too-large': 'error.tooLarge',
};

/** The `id` of a field on the page: both forms ask for the address. */
export const fieldId = (form: MailForm, field: MailFormError['field']): string | null =>
  field === 'email' ? `${form}-email` : field;

/** What a reader is told about one thing that is wrong. */
export function mailFormError({ path, code }: Issue): MailFormError {
  if (code === 'code-wrong') return { field: 'code', key: 'signed.codeWrong', values: {} };
  if (path[0] === 'code') return { field: 'code', key: 'signed.codeInvalid', values: {} };
  if (path[0] !== 'email') return { field: null, key: atForm[code] ?? 'error.form', values: {} };
  if (code === 'too-long') return { field: 'email', key: 'error.emailTooLong', values: { max: limits.email } };
  return { field: 'email', key: code === 'required' ? 'error.emailRequired' : 'error.emailInvalid', values: {} };
}
