import { createContext, useContext } from 'react';
import type { Turn } from '../../../../../contract/dials';

/** Turns a dial: asks why first, since every turn leaves a line in the log. `after` is called when it was turned. */
export type AskTurn = (turn: Turn, after?: () => void) => void;

export const Turning = createContext<AskTurn>(() => undefined);
export const useTurn = () => useContext(Turning);
