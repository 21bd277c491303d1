import { expect, test } from 'vitest';
import { dials } from '../../contract/dials';
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
