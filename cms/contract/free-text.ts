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

/** Endings that no word of a name is after a point: there they are an address in whatever case. */
const strangeEndings =
  'com|net|org|info|biz|io|ru|xyz|shop|store|online|site|website|poker|blog|icu|mobi|tech|email|digital|agency|download|' +
  'webcam|cyou|sbs|cfd|рф|укр|бел|сайт|онлайн|中国|中國|公司|网址';
/** Endings that are names too (“St.Cloud”, “David.Li”, “U.Win”): an address only as one is written, without a capital. */
const ownEndings =
  'top|win|fun|pro|vip|one|live|life|link|page|club|work|space|world|today|news|casino|bet|bar|lol|click|app|dev|cloud|' +
  'stream|buzz|monster|bid|loan|edu|gov|me|cc|tv|ws|ly|gg|to|co|ai|tk|ml|ga|cf|gq|pw|eu|us|uk|ua|by|kz|cn|fr|pl|ch|nl|cz|' +
  'sk|fi|se|dk|at|br|mx|jp|kr|tw|hk|nz|tr|ir|gr|pt|it|be|ro|bg|rs|hr|lt|lv|ee|id|vn|pk';
/** Endings that also lead on to the rest of a name: “Ma.de los Ángeles”, “Abd.al-Karim”. */
const particles = 'de|do|la|al|af|na|es';

// The end of a host and its point, looked at from the point backwards: a long text without one costs no time.
const host = String.raw`(?<=[\p{L}\p{M}\p{N}-]{2})[.。]`;
const wordEnds = String.raw`(?![\p{L}\p{M}\p{N}])`;
const plainLink = new RegExp(
  String.raw`:\/\/|\bwww\.|\bxn--|${host}(?:\p{L}{2,}\/|(?:${strangeEndings})${wordEnds})`,
  'iu',
);
const lowLink = new RegExp(String.raw`${host}(?:${ownEndings}|(?:${particles})(?![\s’'-]+\p{L}))${wordEnds}`, 'u');

/**
 * An address of the web inside a name: a scheme, `www.`, or a host with a path or an ending of the web. Wide letters and
 * signs that nobody sees do not hide one. An ending is known by name, as a word after a point may be a name as well.
 */
export function hasLink(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  return plainLink.test(plain) || lowLink.test(plain);
}

/** Whether there is a letter or a digit to see: fillers of Hangul are letters to Unicode, and show nothing. */
export const hasVisibleLetter = (text: string): boolean =>
  /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u.test(text);
