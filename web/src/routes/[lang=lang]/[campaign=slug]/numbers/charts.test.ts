import type { OfCountry, Period, Tally } from 'cms/contract/numbers';
import { describe, expect, test } from 'vitest';
import { barsOf } from './country-chart';
import { mostNamed, namedCountries } from './named-countries';
import { periodName } from './period-name';
import { columnsOf, drawnOf } from './shown-kinds';
import { boxHeight, timeChart } from './time-chart';

const none: Tally = { confirmed: 0, paper: 0, waiting: 0, withdrawn: 0, unconfirmed: 0, invalidated: 0 };
const period = (from: string, own: Partial<Tally>): Period => ({ from, ...none, ...own });
const of = (country: string, own: Partial<Tally>): OfCountry => ({ country, ...none, ...own });

describe('the chart of time', () => {
  const days: [Period, ...Period[]] = [
    period('2026-03-01', { confirmed: 10 }),
    period('2026-03-02', { confirmed: 60, waiting: 40, withdrawn: 900 }),
    period('2026-03-03', {}),
  ];

  test('is as high as the day with the most, of which what no longer counts is no part', () => {
    const { highest, ticks, layers } = timeChart(days, ['confirmed', 'waiting'], 'ltr');
    expect(highest.from).toBe('2026-03-02');
    expect(ticks.at(-1)).toEqual({ value: 100, at: 0 });
    expect(layers.map(({ kind }) => kind)).toEqual(['waiting', 'confirmed']);
    expect(layers[1]?.path).toBe(
      `M0,180L1,180L1,80L2,80L2,${String(boxHeight)}L3,${String(boxHeight)}L3,${String(boxHeight)}V200H0Z`,
    );
  });

  test('runs from the right where the page is read from the right', () => {
    const [layer] = timeChart(days, ['confirmed'], 'rtl').layers;
    expect(layer?.path).toMatch(/^M3,.*H3Z$/);
  });

  test('of one signature is one stair, and its lines are whole signatures', () => {
    const { layers, ticks } = timeChart([period('2026-03-01', { confirmed: 1 })], ['confirmed'], 'ltr');
    expect(layers[0]?.path).toBe('M0,0L1,0L1,0V200H0Z');
    expect(ticks.map(({ value }) => value)).toEqual([0, 1]);
  });
});

describe('the chart of countries', () => {
  test('gives the first all of the width, and the others their share of it', () => {
    const bars = barsOf([of('FR', { confirmed: 30, paper: 10 }), of('DE', { confirmed: 10, waiting: 99 })]);
    expect(bars).toEqual([
      { country: 'FR', counted: 40, confirmed: 75, paper: 25 },
      { country: 'DE', counted: 10, confirmed: 25, paper: 0 },
    ]);
  });

  test('of no country is empty', () => {
    expect(barsOf([])).toEqual([]);
  });
});

test('a table of many countries names those with the most, and still adds up', () => {
  const many = Array.from({ length: mostNamed + 2 }, (_, at) =>
    of(`A${String(at)}`, { confirmed: 100 - at, waiting: 1 }),
  );
  const { named, rest } = namedCountries(many, { ...none, paper: 3 });
  expect(named).toEqual(many.slice(0, mostNamed));
  expect(rest).toEqual({ ...none, confirmed: 100 - mostNamed + (100 - mostNamed - 1), waiting: 2, paper: 3 });
});

test('a column is there for what there is some of, and always for what is confirmed', () => {
  expect(columnsOf(none)).toEqual(['confirmed']);
  expect(columnsOf({ ...none, paper: 1, withdrawn: 2 })).toEqual(['confirmed', 'paper', 'withdrawn']);
  expect(drawnOf({ ...none, waiting: 1, withdrawn: 2 })).toEqual(['confirmed', 'waiting']);
});

test('a day, a week and a month are called as the language of the reader calls them', () => {
  expect(periodName('en', 'day', '2026-03-02')).toBe('Mar 2, 2026');
  expect(periodName('de', 'week', '2026-03-02')).toBe('02.03.2026');
  expect(periodName('fr', 'month', '2026-03-01')).toBe('mars 2026');
});
