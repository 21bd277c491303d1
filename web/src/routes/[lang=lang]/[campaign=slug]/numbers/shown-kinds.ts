import { kinds, type Kind, type Tally } from 'cms/contract/numbers';

/** What a chart shows, from the ground up: what counts, and above it what may come to count. */
export const drawn = ['confirmed', 'paper', 'waiting'] as const satisfies readonly Kind[];
export type Drawn = (typeof drawn)[number];

/** The columns of a table: what there is none of in the whole campaign needs none, but what is confirmed is always told. */
export const columnsOf = (total: Tally): Kind[] => kinds.filter((kind) => kind === 'confirmed' || total[kind] !== 0);

export const drawnOf = (total: Tally): Drawn[] => drawn.filter((kind) => kind === 'confirmed' || total[kind] !== 0);

export const heightOf = (tally: Tally): number => drawn.reduce((sum, kind) => sum + Math.max(0, tally[kind]), 0);
