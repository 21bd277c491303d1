import { expect, test } from 'vitest';
import { isSuspicious, usualOf, type Burst } from './suspicious';

const burst = (own: Partial<Burst>): Burst => ({
  ...{ kind: 'network', signatures: 300, ofHour: 400, before: 0, ofBefore: 1_000 },
  ...own,
});

test('hundreds from one network within an hour stand out, also in the first hour of a campaign', () => {
  expect(isSuspicious(burst({}))).toBe(true);
  expect(isSuspicious(burst({ ofBefore: 0 }))).toBe(true);
});

test('a class or an office that signs together does not', () => {
  expect(isSuspicious(burst({ signatures: 29 }))).toBe(false);
});

test('a large provider of mail has its share of a crowd, and does not stand out', () => {
  const provider = burst({ kind: 'domain', signatures: 4_000, ofHour: 10_000, before: 400, ofBefore: 1_000 });
  expect(usualOf(provider)).toBe(4_000);
  expect(isSuspicious(provider)).toBe(false);
});

test('a domain that hardly anybody had before stands out', () => {
  const invented = burst({ kind: 'domain', before: 1, ofBefore: 1_000 });
  expect(usualOf(invented)).toBe(0);
  expect(isSuspicious(invented)).toBe(true);
});

test('in the first hour of a campaign no domain is unusual', () => {
  expect(isSuspicious(burst({ kind: 'domain', ofBefore: 0 }))).toBe(false);
});
