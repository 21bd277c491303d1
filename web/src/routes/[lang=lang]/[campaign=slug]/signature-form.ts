import type { Issue } from 'cms/contract/error-code';
import { issuesOf, signatureRequest, type SignatureRequest } from 'cms/contract/signature';
import type { FormBody } from '#lib/form/urlencoded.ts';
import { proofIn, unseenFields } from './unseen-fields.ts';

/** The fields a reader fills in, in the order of the page. */
export const formFields = [
  'name',
  'email',
  'emailIsRight',
  'country',
  'place',
  'affiliation',
  'comment',
  'display',
  'updates',
  'consent',
] as const;
export type FormField = (typeof formFields)[number];

const texts = ['name', 'email', 'country', 'place', 'affiliation', 'comment', 'display'] as const;
const hidden = ['consentText', 'revision'] as const;
const known: ReadonlySet<string> = new Set([...formFields, ...hidden, ...unseenFields]);

/** What was typed, to be shown again beside its errors. */
export type Typed = Record<(typeof texts)[number] | (typeof hidden)[number], string> & {
  emailIsRight: boolean;
  updates: boolean;
  consent: boolean;
};

/** Characters that HTML cannot hold (NUL, other controls) are left out; they are an error of the field anyway. */
const showable = (text: string): string => text.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, '');

export function typedIn(fields: FormBody['fields']): Typed {
  const text = (name: string) => showable((fields.get(name) ?? '').replaceAll(/\r\n?/g, '\n'));
  return {
    name: text('name'),
    email: text('email'),
    country: text('country'),
    place: text('place'),
    affiliation: text('affiliation'),
    comment: text('comment'),
    display: text('display'),
    consentText: text('consentText'),
    revision: text('revision'),
    emailIsRight: fields.has('emailIsRight'),
    updates: fields.has('updates'),
    consent: fields.has('consent'),
  };
}

export const nothingTyped: Typed = typedIn(new Map());

/** A box sends `on` when it is ticked and nothing when it is not; whatever else was sent is left to be refused. */
function tick(value: string | undefined): boolean | string {
  if (value === undefined) return false;
  return value === 'on' ? true : value;
}

function candidate({ fields }: FormBody, campaign: string, locale: string): object {
  const sent: Record<string, unknown> = { campaign, locale };
  for (const name of [...texts, ...hidden]) if (fields.has(name)) sent[name] = fields.get(name);
  // Browsers send a line break as CR LF and count it as one character (HTML Standard §4.10.11).
  if (fields.has('comment')) sent['comment'] = fields.get('comment')?.replaceAll('\r\n', '\n');
  sent['emailIsRight'] = tick(fields.get('emailIsRight'));
  sent['updates'] = tick(fields.get('updates'));
  sent['consent'] = tick(fields.get('consent'));
  const proof = proofIn(fields);
  return proof === '' ? sent : { ...sent, proof };
}

export type Reading = { request: SignatureRequest } | { issues: readonly [Issue, ...Issue[]] };

/** A form as the request of the contract, or everything that is wrong with it. */
export function readSignature(form: FormBody, campaign: string, locale: string): Reading {
  const unknown = [...form.fields.keys()].find((name) => !known.has(name));
  if (form.wrong) return { issues: [{ path: [], code: form.wrong }] };
  if (unknown !== undefined) return { issues: [{ path: [], code: 'unknown-field' }] };
  const parsed = signatureRequest.safeParse(candidate(form, campaign, locale));
  return parsed.success ? { request: parsed.data } : { issues: issuesOf(parsed.error) };
}
