import type { Progress, Text } from '../../../../../contract/desk';
import { moved } from './progress';

/** The texts of a filter that are loaded so far, in their order. */
export interface Listed {
  texts: readonly Text[];
  /** Where the page after them starts; null when they are all. */
  next: string | null;
  progress: Progress;
}

export interface TextsPage {
  data: readonly Text[];
  meta: { next: string | null; progress: Progress };
}

export const firstPage = ({ data, meta }: TextsPage): Listed => ({ texts: data, ...meta });

/** A text that moved in the meantime from one page to the next is not shown twice. */
export function withPage(listed: Listed, { data, meta }: TextsPage): Listed {
  const known = new Set(listed.texts.map(({ id }) => id));
  return { texts: [...listed.texts, ...data.filter(({ id }) => !known.has(id))], ...meta };
}

/** It stays where it is, also when its new state is not the one that the filter asks for: nothing jumps below a hand. */
export function withText(listed: Listed, text: Text): Listed {
  const before = listed.texts.find(({ id }) => id === text.id);
  if (!before) return listed;
  return {
    ...listed,
    texts: listed.texts.map((each) => (each.id === text.id ? text : each)),
    progress: moved(listed.progress, before.state, text.state),
  };
}

/** The text after (1) or before (-1) this one, or null at the end of what is loaded. */
export function neighbour(texts: readonly Text[], id: string, way: 1 | -1): Text | null {
  const place = texts.findIndex((text) => text.id === id);
  return place === -1 ? null : (texts[place + way] ?? null);
}
