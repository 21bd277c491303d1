import { describe, expect, test } from 'vitest';
import { firstPage, neighbour, withPage, withText, type TextsPage } from './listed';
import { textOf } from './text.fixture';

const progress = { total: 3, missing: 3, outdated: 0, draft: 0, done: 0 };
const page = (ids: string[], next: string | null): TextsPage => ({
  data: ids.map((id) => textOf(id)),
  meta: { next, progress },
});
const first = firstPage(page(['a', 'b'], 'after-b'));

describe('the list of the desk', () => {
  test('grows by the page that follows, and shows no text twice', () => {
    const grown = withPage(first, page(['b', 'c'], null));
    expect(grown.texts.map(({ document }) => document)).toEqual(['a', 'b', 'c']);
    expect(grown.next).toBeNull();
  });

  test('keeps a text in its place when it is saved, and counts it anew', () => {
    const saved = withText(first, textOf('a', { target: 'Signez', state: 'done' }));
    expect(saved.texts.map(({ target }) => target)).toEqual(['Signez', '']);
    expect(saved.progress).toEqual({ ...progress, missing: 2, done: 1 });
  });

  test('leaves alone what it does not show', () => {
    expect(withText(first, textOf('z', { state: 'done' }))).toBe(first);
  });

  test('knows which text is next, and when there is none', () => {
    expect(neighbour(first.texts, 'message:a:text', 1)?.document).toBe('b');
    expect(neighbour(first.texts, 'message:b:text', -1)?.document).toBe('a');
    expect(neighbour(first.texts, 'message:b:text', 1)).toBeNull();
    expect(neighbour(first.texts, 'message:z:text', 1)).toBeNull();
  });
});
