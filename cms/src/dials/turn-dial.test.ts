import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dials, mailsDial, moderationDial } from '../../contract/dials';
import { dialsNow } from './dials-now';
import { turnDial, withoutEnded } from './turn-dial';

const asTheyCome = dials.parse({});

test('a network is kept in one way of writing, once, and the log does not name it', () => {
  const once = turnDial(asTheyCome, { dial: 'network-blocked', network: '203.0.113.9', until: null });
  if ('wrong' in once) throw new Error('It was refused.');
  const twice = turnDial(once.dials, { dial: 'network-blocked', network: '203.0.113.0/24', until: '2027-01-01' });
  if ('wrong' in twice) throw new Error('It was refused.');
  expect(twice.dials.networks).toEqual([{ network: '203.0.113.0/24', until: '2027-01-01' }]);
  expect(JSON.stringify([once.about, twice.about])).not.toContain('203');
});

test('what is no network and what is no domain is refused at its field', () => {
  const network = turnDial(asTheyCome, { dial: 'network-blocked', network: 'everybody', until: null });
  const domain = turnDial(asTheyCome, { dial: 'domain-blocked', domain: 'com', below: true });
  expect([network, domain]).toEqual([
    { wrong: { path: ['turn', 'network'], code: 'malformed' } },
    { wrong: { path: ['turn', 'domain'], code: 'malformed' } },
  ]);
});

test('a domain that is too long for a list once it is in ASCII is refused', () => {
  const domain = `${Array.from({ length: 6 }, () => 'bücher'.repeat(6)).join('.')}.example`;
  expect(domain.length).toBeLessThan(254);
  expect(turnDial(asTheyCome, { dial: 'domain-blocked', domain, below: false })).toHaveProperty('wrong');
});

test('a domain of another script is kept in ASCII', () => {
  const turned = turnDial(asTheyCome, { dial: 'domain-blocked', domain: '@Bücher.example', below: false });
  expect(turned).toMatchObject({ dials: { domains: [{ domain: 'xn--bcher-kva.example', below: false }] } });
});

test('a campaign that is paused twice is started again by one turn', () => {
  let now = asTheyCome;
  for (const paused of [true, true, false]) {
    const turned = turnDial(now, { dial: 'collecting', campaign: 'doc1', paused });
    if ('dials' in turned) now = turned.dials;
  }
  expect(now).toEqual(asTheyCome);
});

test('a network and a banner are gone the day after their last', () => {
  const kept = dials.parse({
    networks: [{ network: '203.0.113.0/24', until: '2026-11-28' }],
    banner: { kind: 'alert', until: '2026-11-28', texts: { en: 'A text' } },
  });
  expect(withoutEnded(kept, '2026-11-28')).toEqual(kept);
  expect(withoutEnded(kept, '2026-11-29')).toEqual(asTheyCome);
});

type Turning = Parameters<typeof turnDial>[1];
const typed = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.domain(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('203.0.113.0/24', 'bots.example'),
);
const until = fc.constantFrom(null, '2026-11-27', '2026-11-28', '2027-01-01');
const anyTurn: fc.Arbitrary<Turning> = fc.oneof(
  fc.record({ dial: fc.constant('network-blocked' as const), network: typed, until }),
  fc.record({ dial: fc.constant('network-unblocked' as const), network: typed }),
  fc.record({ dial: fc.constant('domain-blocked' as const), domain: typed, below: fc.boolean() }),
  fc.record({ dial: fc.constant('domain-unblocked' as const), domain: typed }),
  fc.record({
    dial: fc.constant('collecting' as const),
    campaign: fc.constantFrom(null, 'doc1', 'doc2'),
    paused: fc.boolean(),
  }),
  fc.record({ dial: fc.constant('mails' as const), mails: fc.constantFrom(...mailsDial.options) }),
  fc.record({ dial: fc.constant('moderation' as const), moderation: fc.constantFrom(...moderationDial.options) }),
);
const after = (turns: readonly Turning[]) =>
  turns.reduce((now, turn) => {
    const turned = turnDial(now, turn);
    return 'wrong' in turned ? now : turned.dials;
  }, asTheyCome);

test('whatever is turned, the dials can be stored and asked, and nothing stands in a list twice', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 12 }), (turns) => {
      const kept = after(turns);
      expect(dials.parse(kept)).toEqual(kept);
      expect(() => dialsNow(kept).isNetworkBlocked('203.0.113.7')).not.toThrow();
      for (const list of [
        kept.networks.map(({ network }) => network),
        kept.domains.map(({ domain }) => domain),
        kept.pausedCampaigns,
      ])
        expect(new Set(list).size).toBe(list.length);
    }),
  );
});

test('a turn that is made twice holds as if it were made once', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 6 }), anyTurn, (turns, last) => {
      expect(after([...turns, last, last])).toEqual(after([...turns, last]));
    }),
  );
});

test('what is over is gone for good, and what is not stays', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 8 }), (turns) => {
      const kept = after(turns);
      const left = withoutEnded(kept, '2026-11-28');
      expect(left.networks).toEqual(kept.networks.filter((network) => network.until !== '2026-11-27'));
      expect(withoutEnded(left, '2026-11-28')).toEqual(left);
    }),
  );
});
