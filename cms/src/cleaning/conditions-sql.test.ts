import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likePattern, meantSql } from './conditions-sql';

test('what was set aside already is never meant again', () => {
  expect(meantSql({ country: 'FR' }).sql).toContain(`state in ('waiting', 'confirmed')`);
  expect(meantSql({ state: 'waiting' }).sql).toContain(`state = 'waiting'`);
});

test('all conditions hold together, and none that was not named', () => {
  const { sql, values } = meantSql({ country: 'FR', language: 'fr', network: undefined });
  expect(sql).toContain('country = :country and locale = :language');
  expect(sql).not.toContain('network');
  expect(values).toEqual({ country: 'FR', language: 'fr' });
});

test('a star in a name stands for anything, and what SQL has for that stands for itself', () => {
  expect(likePattern('Bot *')).toBe('Bot %');
  expect(likePattern('100%_\\')).toBe('100\\%\\_\\\\');
});

/** What PostgreSQL does with a pattern of LIKE, sign by sign (PostgreSQL manual, 9.7.1). */
const likes = (pattern: string, text: string): boolean => {
  const signs = Array.from(pattern.matchAll(/\\(.)|(%)|(_)|(.)/gsu), ([, escaped, any, one, plain]) => {
    if (any) return '.*';
    return one ? '.' : (escaped ?? plain ?? '').replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  });
  return new RegExp(`^${signs.join('')}$`, 'su').test(text);
};
const letters = fc.string({ unit: fc.constantFrom(...Array.from('ab%_\\.é[(')), maxLength: 8 });

test('a name without a star means itself alone, whatever signs of SQL are in it', () => {
  fc.assert(
    fc.property(letters, letters, (name, other) => {
      expect(likes(likePattern(name), name)).toBe(true);
      expect(likes(likePattern(name), other)).toBe(name === other);
    }),
    { numRuns: 300 },
  );
});

test('a star stands for anything between what is said, also for nothing', () => {
  fc.assert(
    fc.property(letters, letters, letters, (before, between, behind) => {
      expect(likes(likePattern(`${before}*${behind}`), before + between + behind)).toBe(true);
      expect(likes(likePattern(`${before}*${behind}`), `x${before}${between}${behind}`)).toBe(before === '');
    }),
  );
});

test('whatever is asked, no value stands in the SQL', () => {
  const asked = fc.record(
    { name: fc.string(), country: fc.string(), network: fc.string(), language: fc.string() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(asked, (meant) => {
      const { sql, values } = meantSql(meant);
      expect(Object.keys(values).sort()).toEqual(Object.keys(meant).sort());
      const others: typeof meant = Object.fromEntries(Object.keys(meant).map((name) => [name, 'another']));
      expect(meantSql(others).sql).toBe(sql);
    }),
  );
});
