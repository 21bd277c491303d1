/**
 * What no text of a person may hold: control characters (NUL among them: PostgreSQL cannot store it), the marks that
 * override the direction of what follows (CVE-2021-42574 shows the harm), and halves of surrogate pairs (not Unicode).
 * Joiners and direction marks stay: Persian, Sinhala, Arabic and emoji need them.
 */
// eslint-disable-next-line no-control-regex -- control characters are exactly what this looks for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;
const lineBreak = /[\n\r\t\u2028\u2029]/;

/** What is wrong with a text of at most `max` UTF-16 code units, or null. */
export function malformedText(text: string, max: number, lines: 'one line' | 'lines'): 'too-long' | 'malformed' | null {
  if (text.length > max) return 'too-long';
  if (!text.isWellFormed() || forbidden.test(text)) return 'malformed';
  if (lines === 'one line' && lineBreak.test(text)) return 'malformed';
  return null;
}

/** An address of the web inside a name: a scheme, `www.`, or a host with a path or a common ending. */
export const hasLink = (text: string): boolean =>
  /:\/\/|\bwww\.|[\p{L}\p{N}-]{2,}\.\p{L}{2,}\/|[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|biz|io|ru|xyz)(?![\p{L}\p{N}.])/iu.test(
    text,
  );
