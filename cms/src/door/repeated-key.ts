const quote = 0x22;
const backslash = 0x5c;

/** Where a string that starts at `start` (its opening quote) ends: the position of its closing quote. */
function closingQuote(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  for (;;) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
}

/** Whether the next thing after this position, apart from white space, is a colon: then what stood before was a key. */
function isKey(json: string, after: number): boolean {
  let at = after;
  while (json.charCodeAt(at) <= 0x20) at += 1;
  return json[at] === ':';
}

/** A key may be written with escapes: `"\u0061"` is `"a"`. */
const keyText = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

/**
 * The first key that stands twice in one object of this JSON text, or null. `JSON.parse` keeps the last and drops the
 * others without a word (RFC 8259 §4 calls that unpredictable). The text must be one that `JSON.parse` accepts.
 */
export function repeatedKey(json: string): string | null {
  const objects: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (char === 0x7b) objects.push(new Set());
    else if (char === 0x7d) objects.pop();
    else if (char === quote) {
      const end = closingQuote(json, at);
      if (isKey(json, end + 1)) {
        const key = keyText(json.slice(at, end + 1));
        const keys = objects.at(-1);
        if (keys?.has(key)) return key;
        keys?.add(key);
      }
      at = end;
    }
  }
  return null;
}
