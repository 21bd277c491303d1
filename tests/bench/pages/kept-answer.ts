import { request } from 'node:http';

/** An answer of the site as it goes over the wire. */
export interface KeptAnswer {
  /** Names and values in turn. */
  headers: string[];
  body: Buffer;
}

/** Of the connection and of one moment: every server says them itself. */
const ofOneAnswer = /^(?:connection|keep-alive|date|transfer-encoding)$/i;

/** What the site answers to a browser that takes Brotli. */
export function answerOf(url: string): Promise<KeptAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const parts: Buffer[] = [];
      const names = answer.rawHeaders.filter((_, at) => at % 2 === 0);
      const headers = names.flatMap((name, at) =>
        ofOneAnswer.test(name) ? [] : [name, answer.rawHeaders[2 * at + 1] ?? ''],
      );
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
