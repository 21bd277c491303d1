import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedOn, isOver, keptUntil, type Kept } from './keeping-time';

const today = '2026-11-22';
const kept = (dates: Partial<Kept['dates']> = {}, own: Partial<Kept> = {}): Kept => ({
  ...{ campaign: 'doc', slug: 'free-them', retentionDays: 30, seenClosedOn: null },
  dates: { state: 'open', opensOn: null, closesOn: null, ...dates },
  ...own,
});

test('a campaign that is open, or not open yet, has not closed', () => {
  expect(closedOn(kept({ closesOn: today }), today)).toBeNull();
  expect(closedOn(kept({ opensOn: '2026-12-01' }), today)).toBeNull();
  expect(closedOn(kept({}, { seenClosedOn: '2026-01-01' }), today)).toBeNull();
});

test('it closed on its last day, or on the day it was first seen closed if that was before', () => {
  expect(closedOn(kept({ closesOn: '2026-11-01' }), today)).toBe('2026-11-01');
  expect(closedOn(kept({ state: 'closed' }), today)).toBe(today);
  expect(closedOn(kept({ state: 'won', closesOn: '2027-01-01' }, { seenClosedOn: '2026-10-01' }), today)).toBe(
    '2026-10-01',
  );
  expect(closedOn(kept({ closesOn: '2026-11-01' }, { seenClosedOn: '2026-11-02' }), today)).toBe('2026-11-01');
});

test('the data are kept for all the days that were said, and not one more', () => {
  const closed = kept({ closesOn: '2026-10-23' });
  expect(keptUntil(closed, today)).toBe('2026-11-22');
  expect(isOver(closed, '2026-11-22')).toBe(false);
  expect(isOver(closed, '2026-11-23')).toBe(true);
});

test('without a number of days nothing is ever over', () => {
  expect(isOver(kept({ closesOn: '1999-01-01' }, { retentionDays: null }), today)).toBe(false);
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('nothing of an open campaign is over, and what is over was closed that many days before', () => {
  const anything = fc.record({
    state: fc.constantFrom('open' as const, 'closed' as const, 'won' as const),
    opensOn: fc.option(day),
    closesOn: fc.option(day),
  });
  fc.assert(
    fc.property(anything, fc.nat(4_000), fc.option(day), day, (dates, retentionDays, seenClosedOn, now) => {
      const one = kept(dates, { retentionDays, seenClosedOn });
      if (!isOver(one, now)) return;
      const closed = closedOn(one, now) ?? now;
      expect((Date.parse(now) - Date.parse(closed)) / 86_400_000).toBeGreaterThan(retentionDays);
    }),
  );
});
