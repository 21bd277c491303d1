import { expect, test } from 'vitest';
import { judgeRevision } from './revision-rule';

const last = { number: 4, fingerprint: 'aaaaaaaaaaaaaaaa' };
const changed = { fingerprint: 'bbbbbbbbbbbbbbbb', kind: 'correction', reason: ' A date was wrong.\n' } as const;

test('the first wording of a statement is a revision without words', () => {
  const said = { ...changed, kind: null, reason: null };
  expect(judgeRevision(null, said)).toEqual({ revision: { number: 1, kind: null, reason: '' } });
  expect(judgeRevision(null, changed)).toEqual({ revision: { number: 1, kind: null, reason: '' } });
});

test('another wording is the next revision, with what was said of it', () => {
  const revision = { number: 5, kind: 'correction', reason: 'A date was wrong.' };
  expect(judgeRevision(last, changed)).toEqual({ revision });
});

test('the same wording is no revision, whatever is said', () => {
  expect(judgeRevision(last, { ...changed, fingerprint: last.fingerprint })).toEqual({ revision: null });
});

test.each([
  ['no kind', { kind: null }],
  ['no reason', { reason: null }],
  ['a reason of blanks', { reason: ' \n ' }],
])('another wording with %s is refused', (_what, missing) => {
  expect(judgeRevision(last, { ...changed, ...missing })).toBe('unexplained');
});
