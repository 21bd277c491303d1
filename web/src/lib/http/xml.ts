const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold in any form (§2.2), lone halves of a pair among it. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text for between the tags of XML, or between the quotes of an attribute. */
export const escaped = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
