import type { ErrorCode, Issue } from 'cms/contract/error-code';
import { suggestedAddress } from 'cms/contract/likely-typo';
import { limits } from 'cms/contract/signature';
import type { MessageKey, Values } from '#lib/i18n/message.ts';
import { formFields, type FormField } from './signature-form.ts';

export interface ErrorText {
  /** Null when the form as a whole is meant. */
  field: FormField | null;
  key: MessageKey;
  values: Values;
}
type Texts = Partial<Record<ErrorCode, MessageKey>> & { otherwise: MessageKey };

/** What a reader is told at a field; `otherwise` stands for every code that has no words of its own there. */
const atField: Record<FormField, Texts> = {
  name: {
    required: 'error.nameRequired',
    'too-long': 'error.nameTooLong',
    'has-link': 'error.nameLink',
    'has-markup': 'error.nameMarkup',
    otherwise: 'error.nameInvalid',
  },
  email: {
    required: 'error.emailRequired',
    'too-long': 'error.emailTooLong',
    'disposable-address': 'error.emailDisposable',
    'domain-blocked': 'error.domainBlocked',
    'likely-typo': 'error.emailTypo',
    otherwise: 'error.emailInvalid',
  },
  emailIsRight: { otherwise: 'error.updatesInvalid' },
  country: { required: 'error.countryRequired', otherwise: 'error.countryInvalid' },
  place: { otherwise: 'error.placeInvalid' },
  affiliation: { otherwise: 'error.affiliationInvalid' },
  comment: { otherwise: 'error.commentInvalid' },
  display: { otherwise: 'error.displayInvalid' },
  updates: { otherwise: 'error.updatesInvalid' },
  consent: { 'consent-outdated': 'error.consentChanged', otherwise: 'error.consentRequired' },
};

/** What a reader is told about the form as a whole; `satisfies` keeps it complete when the contract gets a new code. */
const atForm = {
  required: 'error.form',
  'too-long': 'error.form',
  'wrong-type': 'error.form',
  malformed: 'error.form',
  'has-link': 'error.form',
  'has-markup': 'error.form',
  'disposable-address': 'error.emailDisposable',
  'likely-typo': 'error.form',
  'domain-blocked': 'error.domainBlocked',
  'unknown-field': 'error.form',
  'consent-outdated': 'error.consentChanged',
  'not-json': 'error.form',
  'not-utf8': 'error.form',
  'repeated-field': 'error.form',
  'body-too-large': 'error.tooLarge',
  unauthorized: 'error.unavailable',
  'not-found': 'error.form',
  'method-not-allowed': 'error.form',
  unavailable: 'error.unavailable',
  'proof-required': 'error.proofRequired',
  'campaign-not-found': 'error.form',
  'campaign-closed': 'campaign.closedNoDate',
  'campaign-not-open-yet': 'error.form',
  'campaign-paused': 'campaign.paused',
  'changed-meanwhile': 'error.form',
  'network-blocked': 'error.networkBlocked',
  'locale-unknown': 'error.form',
  'locale-taken': 'error.form',
  'locale-always-public': 'error.form',
  'token-unknown': 'error.form',
  'token-expired': 'error.form',
  'code-wrong': 'signed.codeWrong',
  'no-mail-left': 'error.form',
  'no-name-shown': 'error.form',
  'no-longer-kept': 'error.form',
  'signature-invalid': 'error.form',
} as const satisfies Record<ErrorCode, MessageKey>;

/** The fingerprints travel in hidden fields: a reader can only answer them at the consent. */
function fieldOf({ path, code }: Issue): FormField | null {
  if (code === 'consent-outdated') return 'consent';
  return formFields.find((field) => field === path[0]) ?? null;
}

/** FSI and PDI (UAX #9 §2.4): an address keeps its direction in a sentence from right to left. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What the words about this issue are filled in with; `email` is the address as it was typed. */
function valuesOf(field: FormField, { code }: Issue, email: string): Values {
  if (field === 'email' && code === 'likely-typo') return { suggestion: isolated(suggestedAddress(email) ?? email) };
  const max = (limits as Partial<Record<FormField, number>>)[field];
  return max === undefined ? {} : { max };
}

export function errorText(issue: Issue, email = ''): ErrorText {
  const field = fieldOf(issue);
  if (field === null) return { field, key: atForm[issue.code], values: {} };
  const texts = atField[field];
  return { field, key: texts[issue.code] ?? texts.otherwise, values: valuesOf(field, issue, email) };
}

/** Each thing once, in the order of the page, which is the order in which a reader mends them. */
export function errorTexts(issues: readonly Issue[], email = ''): ErrorText[] {
  const place = ({ field }: ErrorText) => (field === null ? -1 : formFields.indexOf(field));
  const texts = new Map(
    issues.map((issue) => errorText(issue, email)).map((error) => [`${error.field} ${error.key}`, error]),
  );
  return [...texts.values()].toSorted((one, other) => place(one) - place(other));
}

/** A form that cannot be read is a bad request; a field that can be mended is 422 (RFC 9110 §15.5.21). */
export function statusOf(issues: readonly [Issue, ...Issue[]]): number {
  if (issues[0].code === 'body-too-large') return 413;
  if (issues[0].code === 'unavailable') return 503;
  return issues.every((issue) => fieldOf(issue) !== null) ? 422 : 400;
}
