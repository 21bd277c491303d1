import { BodyError } from './body';
import { repeatedKey } from './repeated-key';

/** The value of a JSON text, unless it says something twice: then nobody knows which of the two was meant. */
export function parseOnce(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BodyError('not-json');
  }
  if (repeatedKey(text) !== null) throw new BodyError('repeated-field');
  return value;
}
