import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { unpackEntry } from '../../src/api/signature/entry';
import { blindIndex } from '../../src/seal/blind-index';
import { keyRing } from '../../src/seal/key-ring';
import { open } from '../../src/seal/seal';
import { copyText } from './copy-in';
import { Counters } from './counters';
import { copySignatures, lineOf, type Maker } from './line';
import { domainTagger } from '../../src/protection/domain-tag';
import { momentsFrom } from './moment';
import { personFrom } from './person';
import { drawFrom } from './random';

const key = Buffer.alloc(32, 7);
const now = new Date('2026-11-22T12:00:00Z');
const maker = (): Maker => ({
  draw: drawFrom(1),
  keys: keyRing([`k1:${key.toString('base64')}`]),
  index: blindIndex(createSecretKey(key)),
  domainTag: domainTagger(createSecretKey(key)),
  wording: {
    campaign: 'c1',
    opened: new Date('2023-07-26'),
    locales: new Set(['en', 'fr', 'ru']),
    defaultLocale: 'en',
    revisions: new Map([['en', 'revision']]),
    consents: new Map([['en', 'consent']]),
  },
  now,
  run: 'r',
});
const linesOf = (count: number, counters = new Counters()): string[][] => {
  const own = maker();
  return Array.from({ length: count }, (_, number) => lineOf(own, number, counters).trimEnd().split('\t'));
};
const state = 9;

test('nobody at a made-up address is ever reminded', () => {
  expect(copySignatures).toContain('confirmed_at, reminded_at, comment, domain_tag) from stdin');
  expect(linesOf(50).every((line) => line[15]?.startsWith('2'))).toBe(true);
});

test('the same seed makes the same people', () => {
  const people = () => {
    const draw = drawFrom(5);
    return Array.from({ length: 50 }, () => personFrom(draw, new Set(['en', 'uk']), 'en'));
  };
  expect(people()).toEqual(people());
  expect(new Set(people().map(({ locale }) => locale))).toEqual(new Set(['en', 'uk']));
});

test('every line has a value for every column, and what was typed is sealed', () => {
  const columns = copySignatures.slice(copySignatures.indexOf('(') + 1, copySignatures.indexOf(')')).split(',');
  for (const line of linesOf(200)) {
    expect(line).toHaveLength(columns.length);
    const sealed = Buffer.from((line[2] ?? '').slice(3), 'hex');
    expect(unpackEntry(open(maker().keys, 'c1', sealed)).address).toMatch(/^supporter-r-\d+@example\.(org|com|net)$/);
  }
  expect(new Set(linesOf(200).map((line) => line[1])).size).toBe(200);
});

test('most signatures are confirmed, and only these may show a name', () => {
  const lines = linesOf(2_000);
  const waiting = lines.filter((line) => line[state] === 'waiting');
  expect(waiting.length).toBeGreaterThan(20);
  expect(waiting.length).toBeLessThan(300);
  expect(waiting.every((line) => line[10] === '\\N' && line[14] === '\\N')).toBe(true);
});

test('nobody signs before the campaign opened or after now, and nobody waits for longer than a link is good', () => {
  const draw = drawFrom(3);
  const opened = new Date('2023-07-26');
  for (let each = 0; each < 5_000; each += 1) {
    const { signed, confirmed } = momentsFrom(draw, opened, now);
    expect(signed >= opened && signed <= now).toBe(true);
    if (confirmed) expect(confirmed >= signed && confirmed <= now).toBe(true);
    else expect(now.getTime() - signed.getTime()).toBeLessThan(14 * 86_400_000);
  }
});

test('the figures are those of the lines', async () => {
  const counters = new Counters();
  const lines = linesOf(1_000, counters);
  const sent: unknown[][] = [];
  const client = { query: async (_text: string, values: unknown[]) => sent.push(values) };
  await counters.write(client as never, 'c1');
  const [campaign, , , , waiting, confirmed] = sent[0] as [string, string[], string[], string[], number[], number[]];
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  expect(campaign).toBe('c1');
  expect(sum(waiting)).toBe(lines.filter((line) => line[state] === 'waiting').length);
  expect(sum(waiting) + sum(confirmed)).toBe(1_000);
  const [, revisions, signed] = sent[1] as [string, string[], number[]];
  const inRevision = lines.filter((line) => line[state] === 'confirmed' && line[8] === 'revision');
  expect(signed[revisions.indexOf('revision')]).toBe(inRevision.length);
  expect(inRevision.length).toBeGreaterThan(0);
  expect(sum(signed)).toBe(sum(confirmed));
});

test('a character with a meaning in COPY is written so that it has none', () => {
  expect(copyText('a\tb\\c\nd\re')).toBe('a\\tb\\\\c\\nd\\re');
});
