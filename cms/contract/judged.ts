import type * as z from 'zod';
import type { ErrorCode } from './error-code';
import { malformedText } from './free-text';

/**
 * A check that says in a code of this contract what is wrong with a value. Not `superRefine`: that makes functions of its
 * own for every value it looks at, a quarter of all the memory that parsing a signature takes (measured).
 */
export const judged =
  <Value>(judge: (value: Value) => ErrorCode | null): z.core.CheckFn<Value> =>
  (payload) => {
    const wrong = judge(payload.value);
    if (wrong) payload.issues.push({ code: 'custom', message: wrong, input: payload.value });
  };

/** Of a text of at most `max` UTF-16 code units; `lines` allows line breaks. */
export const wellFormed = (max: number, lines: 'one line' | 'lines'): z.core.CheckFn<string> =>
  judged((text) => malformedText(text, max, lines));
