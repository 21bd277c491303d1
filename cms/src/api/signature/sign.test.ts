import { createSecretKey } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { addressBook } from '../../address/address-book';
import { dials, type Dials } from '../../../contract/dials';
import { dialsNow } from '../../dials/dials-now';
import type { Directory } from '../../door/directory';
import { domainTagger } from '../../protection/domain-tag';
import type { Guard } from '../../protection/guard';
import { campaignNetworkTagger } from '../../protection/network-tag';
import { proofMaker } from '../../protection/proofs';
import { blindIndex } from '../../seal/blind-index';
import { keyRing } from '../../seal/key-ring';
import { open } from '../../seal/seal';
import type { Dates } from '../campaign/season';
import { unpackEntry } from './entry';
import { sign, type Signing } from './sign';
import type { NewSignature } from './store-waiting';

const keys = keyRing([`k1:${Buffer.alloc(32, 7).toString('base64')}`]);
const proofs = proofMaker(createSecretKey(Buffer.alloc(32, 2)));
const caller = { address: '203.0.113.7', page: null };
const request = {
  campaign: 'free-them',
  locale: 'fr',
  name: 'Maria Schmidt',
  email: 'Maria@Example.org',
  country: 'FR',
  consent: true,
};

function directoryWith(dates: Partial<Dates>): Directory {
  const campaign = {
    documentId: 'doc1',
    slug: 'free-them',
    dates: { state: 'open', opensOn: null, closesOn: null, ...dates },
  };
  const maps = { bySlug: new Map([['free-them', campaign]]), byId: new Map([['doc1', campaign]]) } as const;
  return { today: '2026-11-22', locales: new Set(['en', 'fr']), defaultLocale: 'en', ...maps } as Directory;
}

function desk(dates: Partial<Dates> = {}, turned: Partial<Dials> = {}) {
  const stored: NewSignature[] = [];
  const judge = vi.fn<Guard['judge']>(async () => ({ may: 'pass', spends: null, network: Buffer.alloc(8) }));
  const signing: Signing = {
    directory: async () => directoryWith(dates),
    texts: {
      consent: async (locale = '') => `consent ${locale}`,
      revision: async (campaign, locale = '') => `revision ${campaign} ${locale}`,
      isConsent: async (fingerprint) => fingerprint === '0000000000000000',
      isRevision: async (campaign, fingerprint) => campaign === 'doc1' && fingerprint === 'ffffffffffffffff',
    },
    addresses: async () => addressBook(new Map(), new Set(['throwaway.example'])),
    keys,
    index: blindIndex(createSecretKey(Buffer.alloc(32, 1))),
    domainTag: domainTagger(createSecretKey(Buffer.alloc(32, 1))),
    networkTag: campaignNetworkTagger(createSecretKey(Buffer.alloc(32, 1))),
    guard: { judge, admits: async () => true, challenge: async (campaign) => proofs.challenge(campaign, 4) },
    dials: async () => dialsNow(dials.parse(turned)),
    store: async (signature) => (stored.push(signature), 'stored'),
  };
  const send = (more: object = {}) => sign(signing, JSON.stringify({ ...request, ...more }), caller);
  return { signing, stored, judge, send };
}

const codes = ({ body }: { body: string }) =>
  (JSON.parse(body) as { error: { details: { issues: { code: string }[] } } }).error.details.issues.map(
    ({ code }) => code,
  );

test('a good signature is stored sealed, and the answer is 202', async () => {
  const { send, stored } = desk();
  expect(await send({ comment: 'Свободу!' })).toMatchObject({
    status: 202,
    body: '{"data":{"state":"check-your-mail"}}',
  });
  const [own] = stored;
  expect(unpackEntry(open(keys, 'doc1', own?.sealed ?? Buffer.of()))).toEqual({
    name: 'Maria Schmidt',
    address: 'Maria@Example.org',
    place: '',
    affiliation: '',
    comment: 'Свободу!',
  });
  expect(JSON.stringify(own)).not.toMatch(/Maria|Schmidt|Свободу/i);
});

test('whether there is a comment to decide on is kept, and nothing of it', async () => {
  const { send, stored } = desk();
  await send({ comment: 'Свободу!' });
  await send({ comment: '  ' });
  expect(stored.map(({ comments }) => comments)).toEqual([true, false]);
});

test('nothing is shown and no mails are sent unless asked for', async () => {
  const { send, stored } = desk();
  await send();
  expect(stored[0]).toMatchObject({ display: 'none', updates: false, campaign: 'doc1', country: 'FR', locale: 'fr' });
});

test('what is stored of a network is its tag in the campaign, and not the one that the limits have for all of them', async () => {
  const { send, stored, signing } = desk();
  await send();
  expect(stored[0]?.networkTag).toEqual(signing.networkTag('doc1', Buffer.alloc(8)));
  expect(stored[0]?.networkTag).not.toEqual(Buffer.alloc(8));
});

test('without fingerprints the texts now published count as shown', async () => {
  const { send, stored } = desk();
  await send();
  expect(stored[0]).toMatchObject({ consentText: 'consent fr', revision: 'revision doc1 fr' });
});

test('with fingerprints, what was shown is what is kept', async () => {
  const { send, stored } = desk();
  await send({ consentText: '0000000000000000', revision: 'ffffffffffffffff' });
  expect(stored[0]).toMatchObject({ consentText: '0000000000000000', revision: 'ffffffffffffffff' });
});

test('consent to a text that nobody was ever shown is refused at the box', async () => {
  const { send, stored } = desk();
  const answer = await send({ consentText: '1111111111111111' });
  expect(answer.status).toBe(400);
  expect(answer.body).toContain('{"path":["consent"],"code":"consent-outdated"}');
  expect(stored).toEqual([]);
});

test('nobody signs a text that was never published in that campaign', async () => {
  const { send, stored } = desk();
  const answer = await send({ revision: '1111111111111111' });
  expect(answer.status).toBe(400);
  expect(answer.body).toContain('{"path":["revision"],"code":"malformed"}');
  expect(stored).toEqual([]);
});

test.each([
  ['a language the hub does not have', { locale: 'tlh' }, 400, ['locale-unknown']],
  ['a campaign that does not exist', { campaign: 'other' }, 404, ['campaign-not-found']],
  ['a name and an address that are missing', { name: '', email: ' ' }, 400, ['required', 'required']],
  ['consent that was not given', { consent: false }, 400, ['required']],
  ['a throw-away mailbox', { email: 'a@Throwaway.example' }, 400, ['disposable-address']],
  ['an address that looks mistyped, until its owner says it is right,', { email: 'a@gmial.com' }, 400, ['likely-typo']],
  ['a field nobody knows', { role: 'admin' }, 400, ['unknown-field']],
])('%s is refused and nothing is stored', async (_, more, status, expected) => {
  const { send, stored } = desk();
  const answer = await send(more);
  expect(answer.status).toBe(status);
  expect(codes(answer)).toEqual(expected);
  expect(stored).toEqual([]);
});

test('an address that its owner says is right is taken as it was typed', async () => {
  const { send, stored } = desk();
  expect((await send({ email: 'a@gmial.com', emailIsRight: true })).status).toBe(202);
  expect(unpackEntry(open(keys, 'doc1', stored[0]?.sealed ?? Buffer.of())).address).toBe('a@gmial.com');
});

test('a closed campaign refuses signatures and says since when', async () => {
  const { send, stored } = desk({ closesOn: '2026-11-20' });
  const answer = await send();
  expect(answer.status).toBe(409);
  expect(answer.body).toContain('"code":"campaign-closed"');
  expect(answer.body).toContain('"since":"2026-11-21T00:00:00.000Z"');
  expect(stored).toEqual([]);
});

test('a campaign that was won takes no more signatures, and one that has not begun none yet', async () => {
  expect(codes(await desk({ state: 'won' }).send())).toEqual(['campaign-closed']);
  expect(codes(await desk({ opensOn: '2026-12-01' }).send())).toEqual(['campaign-not-open-yet']);
});

test('no refusal repeats what was typed', async () => {
  const { send } = desk();
  const answer = await send({ name: '<script>Maria</script>', email: 'not an address', place: 'x'.repeat(101) });
  expect(answer.body).not.toMatch(/Maria|not an address|xxx/);
});

test('no answer may be kept by a cache or shown in a frame', async () => {
  const { headers } = await desk().send();
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('a signature that could not be stored is not answered as if it were', async () => {
  const { signing } = desk();
  const store = vi.fn(async () => Promise.reject(new Error('no connection')));
  await expect(sign({ ...signing, store }, JSON.stringify(request), caller)).rejects.toThrow();
});

test('a signature that has to prove its work is asked for it with a challenge, and nothing is stored', async () => {
  const { send, stored, judge } = desk();
  judge.mockResolvedValue({ may: 'prove' });
  const answer = await send();
  expect(answer.status).toBe(428);
  expect(codes(answer)).toEqual(['proof-required']);
  expect(answer.body).toContain('"challenge":{"parameters":{"algorithm":"PBKDF2/SHA-256"');
  expect(stored).toEqual([]);
});

test('a proof that was used before, in whatever process, is answered with a new challenge', async () => {
  const { signing } = desk();
  const replayed = { ...signing, store: async () => 'replayed' as const };
  expect(codes(await sign(replayed, JSON.stringify(request), caller))).toEqual(['proof-required']);
});

test('an address that comes too often gets the answer of every other after the same work, and no mail', async () => {
  const { send, stored, judge } = desk();
  const usual = await send();
  judge.mockResolvedValue({ may: 'vanish', network: Buffer.alloc(8) });
  expect(await send()).toEqual(usual);
  expect(stored.map(({ quiet }) => quiet)).toEqual([false, true]);
});

test('a paused campaign and a blocked network are refused with a code of their own, and nothing is stored', async () => {
  const paused = desk({}, { pausedCampaigns: ['doc1'] });
  const blocked = desk({}, { networks: [{ network: '203.0.113.0/24', until: null }] });
  const answers = [await paused.send(), await blocked.send()];
  expect(answers.map(({ status }) => status)).toEqual([409, 403]);
  expect(answers.flatMap(codes)).toEqual(['campaign-paused', 'network-blocked']);
  expect([...paused.stored, ...blocked.stored]).toEqual([]);
});

test('an address of a blocked domain is refused at its field', async () => {
  const { send, stored } = desk({}, { domains: [{ domain: 'example.org', below: false }] });
  expect((await send()).body).toContain('{"path":["email"],"code":"domain-blocked"}');
  expect(stored).toEqual([]);
});

test('where comments are off one is dropped, and the signature is taken', async () => {
  const { send, stored } = desk({}, { moderation: 'off' });
  expect(await send({ comment: 'Words that nobody asked for' })).toMatchObject({ status: 202 });
  expect(unpackEntry(open(keys, 'doc1', stored[0]?.sealed ?? Buffer.of())).comment).toBe('');
});
