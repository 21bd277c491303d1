import { expect, test } from 'vitest';
import { shownRevisions, type RevisionRow } from './history';

const row = (number: number, wording: string, signed: number): RevisionRow => ({
  number,
  publishedAt: new Date(Date.UTC(2026, 0, number)),
  fingerprint: wording.repeat(16),
  statement: '[]',
  kind: number === 1 ? null : 'substance',
  reason: number === 1 ? '' : 'Why.',
  signed,
});
const compared = [[{ change: 'added' as const, text: 'x' }]];

test('each revision is compared with the one before it, the first one with none', () => {
  const pairs: string[] = [];
  const shown = shownRevisions([row(3, 'c', 0), row(2, 'b', 0), row(1, 'a', 0)], (before, after) => {
    pairs.push(`${before.number} ${after.number}`);
    return compared;
  });
  expect(pairs).toEqual(['2 3', '1 2']);
  expect(shown.map(({ changes }) => changes)).toEqual([compared, compared, []]);
});

test('a wording that came back counts its signatures once, at its newest revision', () => {
  const shown = shownRevisions([row(3, 'a', 7), row(2, 'b', 2), row(1, 'a', 7)], () => compared);
  expect(shown.map(({ number, signed, sameAs }) => [number, signed, sameAs])).toEqual([
    [3, 7, null],
    [2, 2, null],
    [1, null, 3],
  ]);
});
