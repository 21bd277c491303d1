import { describe, expect, test } from 'vitest';
import { microsecondsOfDay, stretchesOf, type CountedDay } from './stretches';

const start = (day: string): number => Date.parse(`${day}T00:00:00Z`) * 1_000;
const measure = { most: 1_000, enough: 51, daysAsked: 3, now: Infinity };
const older = { towards: 'older', id: 0 } as const;
const day = (name: string, size: number, matching: number): CountedDay => ({ day: name, size, matching });

describe('what one request looks through', () => {
  test('leaves out days on which the counters know of nothing', () => {
    const days = [day('2026-03-03', 900, 0), day('2026-03-02', 900, 2)];
    expect(stretchesOf(days, older, measure)).toEqual({
      stretches: [{ from: start('2026-03-02'), until: start('2026-03-03') }],
      goOn: null,
    });
  });

  test('goes on behind the last day that was asked for', () => {
    const days = [day('2026-03-03', 9, 0), day('2026-03-02', 9, 0), day('2026-03-01', 9, 0)];
    expect(stretchesOf(days, older, measure)).toEqual({ stretches: [], goOn: start('2026-03-01') });
    const newer = { towards: 'newer', id: 0 } as const;
    expect(stretchesOf([...days].reverse(), newer, measure).goOn).toBe(start('2026-03-04'));
  });

  test('is a part of a day that has more than it may look through', () => {
    const { stretches, goOn } = stretchesOf([day('2026-03-03', 4_000, 1)], older, measure);
    expect(stretches).toEqual([{ from: start('2026-03-04') - microsecondsOfDay / 4, until: start('2026-03-04') }]);
    expect(goOn).toBe(stretches[0]?.from);
    const next = stretchesOf([day('2026-03-03', 4_000, 1)], { towards: 'older', at: goOn ?? 0, id: 0 }, measure);
    expect(next.stretches[0]?.until).toBe(goOn);
  });

  test('ends with the present moment on a day that is not over', () => {
    const now = start('2026-03-03') + microsecondsOfDay / 2;
    const { stretches } = stretchesOf([day('2026-03-03', 4_000, 1)], older, { ...measure, now });
    expect(stretches).toEqual([{ from: now - microsecondsOfDay / 8, until: now }]);
  });

  test('ends when enough may be found, but not where the counters say too much', () => {
    const days = [day('2026-03-03', 100, 60), day('2026-03-02', 100, 60)];
    expect(stretchesOf(days, older, measure).stretches).toHaveLength(1);
    expect(stretchesOf(days, older, { ...measure, enough: Infinity }).stretches).toHaveLength(2);
  });

  test('reaches the end of a campaign of any size, in both directions', () => {
    const days = [day('2026-03-03', 9_999, 1), day('2026-03-02', 20, 1), day('2026-03-01', 5_000, 3)];
    for (const towards of ['older', 'newer'] as const) {
      const inOrder = towards === 'older' ? days : [...days].reverse();
      let at: number | undefined;
      let requests = 0;
      do {
        const left = inOrder.filter((each) => {
          if (at === undefined) return true;
          return towards === 'older' ? start(each.day) <= at : start(each.day) + microsecondsOfDay > at;
        });
        at =
          stretchesOf(left, { towards, id: 0, ...(at !== undefined && { at }) }, { ...measure, daysAsked: 4 }).goOn ??
          undefined;
        requests += 1;
      } while (at !== undefined && requests < 100);
      expect(requests).toBeGreaterThan(14);
      expect(requests).toBeLessThan(20);
    }
  });
});
