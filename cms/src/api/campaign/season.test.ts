import { expect, test } from 'vitest';
import { closedSince, dayOf, season } from './season';

const open = { state: 'open', opensOn: null, closesOn: null } as const;

test('a campaign without dates is open for as long as its state says so', () => {
  expect(season(open, '2026-11-22')).toBe('open');
});

test('a campaign opens on its first day, not before', () => {
  const dated = { ...open, opensOn: '2026-11-22' };
  expect(season(dated, '2026-11-21')).toBe('not-open-yet');
  expect(season(dated, '2026-11-22')).toBe('open');
});

test('a campaign is still open on its last day and closed from the day after', () => {
  const dated = { ...open, closesOn: '2026-11-22' };
  expect(season(dated, '2026-11-22')).toBe('open');
  expect(season(dated, '2026-11-23')).toBe('closed');
});

test('what an editor says weighs more than the dates', () => {
  const dated = { opensOn: '2026-01-01', closesOn: '2026-12-31' };
  expect(season({ ...dated, state: 'won' }, '2026-06-01')).toBe('won');
  expect(season({ ...dated, state: 'closed' }, '2026-06-01')).toBe('closed');
});

test('a campaign closed by its date says since when, over the end of months and leap years', () => {
  expect(closedSince({ ...open, closesOn: '2028-02-28' }, '2028-03-02')).toBe('2028-02-29T00:00:00.000Z');
  expect(closedSince({ ...open, closesOn: '2026-12-31' }, '2027-01-01')).toBe('2027-01-01T00:00:00.000Z');
});

test('a campaign closed by hand without a day, or before its day, does not invent one', () => {
  expect(closedSince({ ...open, state: 'closed' }, '2026-11-22')).toBeUndefined();
  expect(closedSince({ ...open, state: 'closed', closesOn: '2026-12-31' }, '2026-11-22')).toBeUndefined();
});

test('a day is the one of UTC', () => {
  expect(dayOf(new Date('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
});

test('a campaign that its editor closed is closed since the day on which that was seen, unless it had ended by itself', () => {
  const early = { ...open, state: 'closed', closesOn: '2026-11-22', endedOn: '2026-11-20' } as const;
  expect(closedSince(early, '2026-11-30')).toBe('2026-11-20T00:00:00.000Z');
  expect(closedSince({ ...early, state: 'won', closesOn: null }, '2026-11-30')).toBe('2026-11-20T00:00:00.000Z');
  expect(closedSince({ ...early, endedOn: '2026-11-22' }, '2026-11-22')).toBe('2026-11-22T00:00:00.000Z');
  expect(closedSince({ ...early, endedOn: '2026-11-22' }, '2026-11-30')).toBe('2026-11-23T00:00:00.000Z');
  expect(closedSince({ ...early, endedOn: '2026-11-25' }, '2026-11-30')).toBe('2026-11-23T00:00:00.000Z');
});
