import type { ErrorCode } from 'cms/contract/error-code';

/** The fields of a form, and what was wrong with it as a whole. Both, so that what was typed is not lost with an error. */
export interface FormBody {
  fields: ReadonlyMap<string, string>;
  wrong: ErrorCode | null;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const decoded = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));

/**
 * Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1) more strictly than `URLSearchParams`, which turns bytes
 * that are no UTF-8 into replacement characters and lets a field be repeated: a name must never be kept garbled.
 */
export function readUrlencoded(bytes: Uint8Array): FormBody {
  const fields = new Map<string, string>();
  let wrong: ErrorCode | null = null;
  try {
    for (const pair of strict.decode(bytes).split('&')) {
      if (pair === '') continue;
      const [name = '', ...value] = pair.split('=');
      const key = decoded(name);
      if (fields.has(key)) wrong = 'repeated-field';
      else fields.set(key, decoded(value.join('=')));
    }
  } catch {
    wrong = 'not-utf8'; // TypeError of the decoder, or URIError: both mean bytes that are no UTF-8
  }
  return { fields, wrong };
}
