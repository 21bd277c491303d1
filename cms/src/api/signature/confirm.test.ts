import { expect, test } from 'vitest';
import type { Directory } from '../../door/directory';
import { keyRing } from '../../seal/key-ring';
import { seal, UnopenableError } from '../../seal/seal';
import type { Dates } from '../campaign/season';
import { confirm, confirmable, decideWith, type Confirming } from './confirm';
import type { Found } from './store-confirmed';

const keys = keyRing([`k1:${Buffer.alloc(32, 7).toString('base64')}`]);
const token = 'AAAAAAAAAAAAAAAAAAAAAA';
const waiting: Found = {
  id: 1,
  campaign: 'doc1',
  locale: 'pt-BR',
  state: 'waiting',
  display: 'initial',
  sealed: seal(keys, 'doc1', JSON.stringify({ n: 'Maria Schmidt', e: 'maria@example.org' })),
  expired: false,
};

function directoryWith(dates: Partial<Dates> = {}): Directory {
  const campaign = {
    documentId: 'doc1',
    slug: 'free-them',
    dates: { state: 'open', opensOn: null, closesOn: null, ...dates },
  };
  const maps = { bySlug: new Map([['free-them', campaign]]), byId: new Map([['doc1', campaign]]) } as const;
  return { today: '2026-11-22', locales: new Set(['en', 'pt', 'pt-BR']), defaultLocale: 'en', ...maps } as Directory;
}

const decide = (found: Found | null, dates: Partial<Dates> = {}) => decideWith(keys, directoryWith(dates))(found);

function desk(found: Found | null, dates: Partial<Dates> = {}) {
  const asked: (readonly string[])[] = [];
  const confirming: Confirming = {
    directory: async () => directoryWith(dates),
    title: async (_, chain) => {
      asked.push(chain);
      return { title: 'Freedom', locale: 'en' };
    },
    find: async () => found,
    store: async () => decide(found, dates).result,
  };
  return { confirming, asked };
}

test('what its owner wants shown is copied out, and nothing else', () => {
  expect(decide(waiting).shownName).toBe('Maria S.');
  expect(decide({ ...waiting, display: 'full' }).shownName).toBe('Maria Schmidt');
  expect(decide({ ...waiting, display: 'none' }).shownName).toBeNull();
});

test('to show nothing, the seal is not even opened', () => {
  expect(decide({ ...waiting, display: 'none', sealed: Buffer.of() }).shownName).toBeNull();
});

test('a signature that cannot be opened is not confirmed without the name its owner wants shown', () => {
  expect(() => decide({ ...waiting, sealed: Buffer.of() })).toThrow(UnopenableError);
});

test('confirming again is answered as the first time and changes nothing', () => {
  const again = decide({ ...waiting, state: 'confirmed' });
  expect(again.result).toEqual(decide(waiting).result);
  expect(again).not.toHaveProperty('shownName');
});

test('who confirmed is told so also when the link has expired and the campaign is closed', () => {
  expect(decide({ ...waiting, state: 'confirmed', expired: true }, { state: 'closed' }).result.status).toBe(200);
});

test.each([
  ['a token that nobody knows', null, {}, 404, 'token-unknown'],
  ['a link that is too old', { ...waiting, expired: true }, {}, 410, 'token-expired'],
  ['a campaign that has closed', waiting, { closesOn: '2026-11-20' } as const, 409, 'campaign-closed'],
  ['a campaign that is no longer public', { ...waiting, campaign: 'doc2' }, {}, 404, 'campaign-not-found'],
])('%s is refused, before the button and behind it, and nothing changes', async (_, found, dates, status, code) => {
  const { confirming } = desk(found, dates);
  for (const answer of [
    await confirm(confirming, JSON.stringify({ token })),
    await confirmable(confirming, JSON.stringify({ token })),
  ]) {
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(`"code":"${code}"`);
  }
  expect(decide(found, dates)).not.toHaveProperty('shownName');
});

test.each(['', 'short', '../../etc/passwd', `${token}A`])(
  'a token of a wrong form (%j) is one that nobody knows',
  async (wrong) => {
    const answer = await confirm(desk(waiting).confirming, JSON.stringify({ token: wrong }));
    expect(answer.status).toBe(404);
  },
);

test('before the button the supporter is told what it is about, in a language of the chain', async () => {
  const { confirming, asked } = desk(waiting);
  const answer = await confirmable(confirming, JSON.stringify({ token }));
  expect(JSON.parse(answer.body)).toEqual({
    data: { campaign: 'free-them', title: 'Freedom', titleLocale: 'en', state: 'waiting' },
  });
  expect(asked).toEqual([['pt-BR', 'pt', 'en']]);
});
