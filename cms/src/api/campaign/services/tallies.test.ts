import { describe, expect, test } from 'vitest';
import { kinds, leastOfCountry, mostPeriods, type Kind, type Tally } from '../../../../contract/numbers';
import { beginOf, noTally, numbersOf, stepFor, type Sums } from './tallies';

const tally = (own: Partial<Tally>): Tally => ({ ...noTally(), ...own });
const sum = (list: readonly Tally[], kind: Kind) => list.reduce((all, one) => all + one[kind], 0);
const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);

/** Sums as the database would make them of so many days, all in one country. */
function sumsOver(days: number): Sums {
  const each = tally({ confirmed: 3, waiting: 1, withdrawn: 1 });
  const all = tally({ confirmed: 3 * days, waiting: days, withdrawn: days });
  return {
    total: all,
    days: Array.from({ length: days }, (_, at) => ({ day: day(at), tally: each })),
    countries: [{ country: 'FR', tally: all }],
  };
}

test.each([1, 7, mostPeriods, mostPeriods + 1, 800, 4000])('periods of %i days add up to the total', (days) => {
  const { total, periods, countries, others } = numbersOf(sumsOver(days));
  for (const kind of kinds) {
    expect(sum(periods, kind)).toBe(total[kind]);
    expect(sum([...countries, others], kind)).toBe(total[kind]);
  }
  expect(new Set(periods.map(({ from }) => from)).size).toBe(periods.length);
});

describe('a country', () => {
  const of = (countries: Sums['countries']) => numbersOf({ total: noTally(), days: [], countries });

  test('with too few counted signatures is one of the others, however many wait', () => {
    const { countries, others } = of([
      { country: 'FR', tally: tally({ confirmed: leastOfCountry - 1, paper: 1 }) },
      { country: 'IS', tally: tally({ confirmed: leastOfCountry - 1, waiting: 90, withdrawn: 2 }) },
      { country: 'MC', tally: tally({ confirmed: 1 }) },
    ]);
    expect(countries.map(({ country }) => country)).toEqual(['FR']);
    expect(others).toEqual(tally({ confirmed: leastOfCountry, waiting: 90, withdrawn: 2 }));
  });

  test('that is none is one of the others, so that nothing is lost of the total', () => {
    const { countries, others } = of([
      { country: '', tally: tally({ paper: 400 }) },
      { country: 'ZZ', tally: tally({ confirmed: 9 }) },
    ]);
    expect(countries).toEqual([]);
    expect(others).toEqual(tally({ paper: 400, confirmed: 9 }));
  });

  test('with more counted signatures stands before one with fewer; those waiting do not count', () => {
    const { countries } = of([
      { country: 'DE', tally: tally({ confirmed: 7, waiting: 100 }) },
      { country: 'FR', tally: tally({ confirmed: 5, paper: 4 }) },
      { country: 'AT', tally: tally({ confirmed: 7 }) },
    ]);
    expect(countries.map(({ country }) => country)).toEqual(['FR', 'AT', 'DE']);
  });
});

describe('time', () => {
  test('has no gaps, and neither begins nor ends with counters that came back to nothing', () => {
    const { step, periods } = numbersOf({
      ...{ total: tally({ confirmed: 3 }), countries: [] },
      days: [
        { day: '2024-01-01', tally: noTally() },
        { day: '2024-02-28', tally: tally({ confirmed: 1 }) },
        { day: '2024-03-01', tally: tally({ confirmed: 2 }) },
        { day: '2024-04-01', tally: noTally() },
      ],
    });
    expect(step).toBe('day');
    expect(periods.map(({ from, confirmed }) => [from, confirmed])).toEqual([
      ['2024-02-28', 1],
      ['2024-02-29', 0],
      ['2024-03-01', 2],
    ]);
  });

  test('is told by days as long as they can be read, then by weeks from Monday, then by months', () => {
    expect(stepFor(day(0), day(mostPeriods - 1))).toBe('day');
    expect(stepFor(day(0), day(mostPeriods))).toBe('week');
    expect(stepFor(day(0), day(7 * mostPeriods - 1))).toBe('week');
    expect(stepFor(day(0), day(7 * mostPeriods))).toBe('month');
    expect(beginOf('week', '2024-03-03')).toBe('2024-02-26');
    expect(beginOf('week', '2024-03-04')).toBe('2024-03-04');
    expect(beginOf('month', '2024-02-29')).toBe('2024-02-01');
  });

  test('of a campaign that nobody signed is empty', () => {
    const { periods, countries, others } = numbersOf({ total: noTally(), days: [], countries: [] });
    expect([periods, countries, others]).toEqual([[], [], noTally()]);
  });
});
