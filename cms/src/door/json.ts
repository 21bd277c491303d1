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
  // As a field of its own it is skipped by every check of unknown fields, so it is refused here.
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
    throw new BodyError('unknown-field');
  }
  if (repeatedKey(text) !== null) throw new BodyError('repeated-field');
  return value;
}
