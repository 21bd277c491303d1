import { expect, test } from 'vitest';
import { slugProblem } from './slug-rule';

test('a campaign cannot take the address of a page of the site', () => {
  for (const slug of ['privacy', 'interface', 'confirm', 'my-signature', 'health', 'media']) {
    expect(slugProblem(slug, false)).toBe('editor.slugReserved');
  }
});

test('two campaigns cannot have one address', () => {
  expect(slugProblem('free-them', true)).toBe('editor.slugTaken');
  expect(slugProblem('free-them', false)).toBeNull();
});
