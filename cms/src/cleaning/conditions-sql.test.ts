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
