import { describe, expect, inject, test } from 'vitest';
import { type errorCodes } from '../../cms/contract/error-code.ts';
import { refusal } from '../../cms/contract/envelope.ts';
import { limits } from '../../cms/contract/signature.ts';
import { newCampaign } from '../harness/editor.ts';
import { postSignature, signatureBody } from '../harness/supporter.ts';

/** What is sent in place of a good body, and the first issue that must come back. */
interface Mistake {
  says: string;
  body: unknown;
  status?: number;
  path?: string[];
  code: (typeof errorCodes)[number];
}

const long = (count: number) => 'a'.repeat(count);
const field = (says: string, name: string, value: unknown, code: Mistake['code']): Mistake => ({
  says,
  body: signatureBody({ [name]: value }),
  path: [name],
  code,
});

const fields: Mistake[] = [
  field('an empty name', 'name', '', 'required'),
  field('a name of blanks', 'name', '   ', 'required'),
  field('a name of signs that nobody sees', 'name', '\u200b\u3164\u2800\u00ad\u200f', 'required'),
  field('a name over the limit', 'name', long(limits.name + 1), 'too-long'),
  field('a name that is a number', 'name', 7, 'wrong-type'),
  field('a name that is null', 'name', null, 'wrong-type'),
  field('a name that is a list', 'name', ['a'], 'wrong-type'),
  field('a name with a line break', 'name', 'Demo\nSupporter', 'malformed'),
  field('a name with NUL', 'name', 'Demo\0Supporter', 'malformed'),
  field('a name with a lone surrogate', 'name', 'Demo \uD800 Supporter', 'malformed'),
  field('a name that overrides the direction of text', 'name', 'Demo \u202E Supporter', 'malformed'),
  field('a name with a URL', 'name', 'See https://example.org', 'has-link'),
  field('a name with the address of a site', 'name', 'www.example.org', 'has-link'),
  field('a name with the address of a shop', 'name', 'casino.shop', 'has-link'),
  field('a name with HTML', 'name', '<b>Demo</b>', 'has-markup'),
  field('an empty address', 'email', '', 'required'),
  field('an address over the limit', 'email', `${long(limits.email)}@example.org`, 'too-long'),
  field('an address without @', 'email', 'example.org', 'malformed'),
  field('an address with two @', 'email', 'a@b@example.org', 'malformed'),
  field('an address with a line break', 'email', 'a@example.org\nbcc: b@example.org', 'malformed'),
  field('an address without a host', 'email', 'a@', 'malformed'),
  field('an address that is an object', 'email', { a: 1 }, 'wrong-type'),
  field('an empty country', 'country', '', 'required'),
  field('a country that does not exist', 'country', 'XX', 'malformed'),
  field('a country that was dissolved', 'country', 'SU', 'malformed'),
  field('a country in words', 'country', 'France', 'malformed'),
  field('a place over the limit', 'place', long(limits.place + 1), 'too-long'),
  field('a place with a line break', 'place', 'a\nb', 'malformed'),
  field('an affiliation over the limit', 'affiliation', long(limits.affiliation + 1), 'too-long'),
  field('a comment over the limit', 'comment', long(limits.comment + 1), 'too-long'),
  field('a comment with NUL', 'comment', 'a\0b', 'malformed'),
  field('a choice of what to show that is none', 'display', 'everything', 'malformed'),
  field('a wish for news that is a word', 'updates', 'yes', 'wrong-type'),
  field('a consent refused', 'consent', false, 'required'),
  field('a consent that is a word', 'consent', 'on', 'required'),
  field('a field nobody knows', 'admin', true, 'unknown-field'),
  field('a language that is no tag', 'locale', '../etc', 'malformed'),
  field('a campaign that is no slug', 'campaign', "x' or 1=1", 'malformed'),
];

const unknown: Mistake[] = [
  {
    says: 'a consent to a text that was never shown',
    body: signatureBody({ consentText: '0000000000000000' }),
    path: ['consent'],
    code: 'consent-outdated',
  },
  { says: 'a language that does not exist', body: signatureBody({ locale: 'xx' }), code: 'locale-unknown' },
  {
    says: 'a campaign that does not exist',
    body: signatureBody({ campaign: 'no-such-campaign' }),
    status: 404,
    code: 'campaign-not-found',
  },
];

const bodies: Mistake[] = [
  { says: 'nothing', body: '', code: 'not-json' },
  { says: 'words', body: 'hello', code: 'not-json' },
  { says: 'a form', body: 'name=a&email=b', code: 'not-json' },
  { says: 'half of a body', body: '{"name":"a"', code: 'not-json' },
  { says: 'a list', body: [], code: 'malformed' },
  { says: 'null', body: 'null', code: 'malformed' },
  { says: 'what is not UTF-8', body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), code: 'not-utf8' },
  { says: 'a field twice', body: '{"name":"a","name":"b"}', code: 'repeated-field' },
  { says: 'an empty object', body: {}, code: 'required' },
  { says: '1 MB', body: JSON.stringify({ name: long(1024 * 1024) }), status: 413, code: 'body-too-large' },
];

async function refused(mistake: Mistake): Promise<void> {
  const answer = await postSignature(mistake.body);
  const { error } = refusal.parse(await answer.json());
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  if (mistake.status) expect(answer.status).toBe(mistake.status);
  const { issues } = error.details;
  if (mistake.path) expect(issues).toContainEqual({ path: mistake.path, code: mistake.code });
  else expect(issues.map(({ code }) => code)).toContain(mistake.code);
  expect(JSON.stringify(error)).not.toMatch(/node_modules|\bat \/|\.js:\d+/);
}

describe('a signature with', () => {
  test.each([...fields, ...unknown])('$says is refused with the code $code', refused);
});

describe('a body that is', () => {
  test.each(bodies)('$says is refused with the code $code', refused);
});

test('every field that is wrong is named, not only the first', async () => {
  const answer = await postSignature(signatureBody({ name: '', email: 'x', country: 'XX' }));
  const { error } = refusal.parse(await answer.json());
  expect(error.details.issues.map((issue) => issue.path[0]).sort()).toEqual(['country', 'email', 'name']);
});

test('a closed campaign refuses signatures and says since when', async () => {
  const { slug } = await newCampaign({ state: 'closed', closesOn: '2026-01-31' });
  const answer = await postSignature(signatureBody({ campaign: slug }));
  const { error } = refusal.parse(await answer.json());
  expect(answer.status).toBe(409);
  expect(error.details.issues).toEqual([{ path: [], code: 'campaign-closed' }]);
  expect(error.details.since).toMatch(/^2026-0[12]-/);
});

test('a campaign whose last day has passed refuses signatures though nobody closed it', async () => {
  const { slug } = await newCampaign({ closesOn: '2026-01-31' });
  expect((await postSignature(signatureBody({ campaign: slug }))).status).toBe(409);
});

test('a campaign that has not begun refuses signatures', async () => {
  const { slug } = await newCampaign({ opensOn: '2999-01-01' });
  const answer = await postSignature(signatureBody({ campaign: slug }));
  expect(answer.status).toBe(409);
  expect(refusal.parse(await answer.json()).error.details.issues[0]?.code).toBe('campaign-not-open-yet');
});

test('another method than POST is refused, with the one that is allowed', async () => {
  const answer = await fetch(`${inject('hub').cms}/api/signatures`);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST');
});

test('a body that is not declared as JSON is refused', async () => {
  const answer = await postSignature(signatureBody(), { 'content-type': 'text/plain' });
  expect(answer.status).toBe(400);
  expect(refusal.parse(await answer.json()).error.details.issues[0]?.code).toBe('not-json');
});
