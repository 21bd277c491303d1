import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { newCampaign } from '../harness/editor.ts';
import { demonstration, postConfirm, signAndGetToken } from '../harness/supporter.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As it comes over the wire: `fetch` would ask for encodings of its own and undo them. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(inject('hub').site + path, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const page = `/en/${demonstration}`;

test('a page comes in the encoding that the reader takes, each with a strong tag of its own', async () => {
  const [plain, zipped, brotli] = [
    await get(page),
    await get(page, { 'accept-encoding': 'gzip' }),
    await get(page, { 'accept-encoding': 'gzip, deflate, br' }),
  ];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(brotli.headers['content-encoding']).toBe('br');
  for (const text of [plain.body, gunzipSync(zipped.body), brotliDecompressSync(brotli.body)])
    expect(text.toString()).toContain('<form id="sign"');
  const tags = [plain, zipped, brotli].map(({ headers }) => headers['etag']);
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  expect(plain.headers['vary']).toBe('accept-encoding');
});

test('who has the page already is told so in a few bytes', async () => {
  const json = `${page}/count.json`;
  await expect
    .poll(async () => {
      const first = await get(json);
      return (await get(json, { 'if-none-match': String(first.headers['etag']) })).status;
    })
    .toBe(304);
});

test.each(['br', 'gzip', 'identity'])(
  'a page that has not changed is not sent again to a reader who takes %s: a head, and what a cache needs of it',
  async (encoding) => {
    const update = `${page}/updates/fined-and-released`;
    const accepted = { 'accept-encoding': encoding };
    await expect
      .poll(async () => {
        const first = await get(update, accepted);
        const tag = String(first.headers['etag']);
        expect(tag).toMatch(/^"[\w-]+"$/);
        const { status, headers, body } = await get(update, { ...accepted, 'if-none-match': tag });
        const { etag, vary, 'content-encoding': encoded, 'cache-control': control } = headers;
        return { status, bytes: body.length, same: etag === tag, vary, encoded, kept: control };
      })
      .toEqual({
        ...{ status: 304, bytes: 0, same: true, vary: 'accept-encoding', encoded: undefined },
        kept: expect.stringContaining('s-maxage=') as string,
      });
  },
);

test('the tag of one encoding is not taken for another', async () => {
  const update = `${page}/updates/fined-and-released`;
  const brotli = await get(update, { 'accept-encoding': 'br' });
  const other = { 'accept-encoding': 'gzip', 'if-none-match': String(brotli.headers['etag']) };
  expect((await get(update, other)).status).toBe(200);
});

test('a question for the head alone gets the same head and no page', async () => {
  const { status, headers, body } = await get(page, {}, 'HEAD');
  expect(status).toBe(200);
  expect(Number(headers['content-length'])).toBeGreaterThan(1_000);
  expect(body).toHaveLength(0);
});

test('a crowd at a page that nobody has kept is one rendering, and everybody gets it', async () => {
  const unread = `/fr/${(await newCampaign()).slug}`;
  const crowd = await Promise.all(Array.from({ length: 200 }, () => get(unread, { 'accept-encoding': 'br' })));
  expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200]));
  // Each rendering stamps its form with its own moment, so another one would have another tag.
  expect(new Set(crowd.map(({ headers }) => headers['etag'])).size).toBe(1);
});

test('the mark of a shared link gets the page of everybody, and makes no other', async () => {
  await get(page);
  const [marked, plain] = await Promise.all([get(`${page}?utm_source=letter`), get(page)]);
  expect(marked.headers['etag']).toBe(plain.headers['etag']);
});

test('a confirmation is in the public count within five seconds', async () => {
  const { slug } = await newCampaign();
  const count = async () => JSON.parse((await get(`/en/${slug}/count.json`)).body.toString()) as { confirmed: number };
  expect((await count()).confirmed).toBe(0);
  expect((await postConfirm(await signAndGetToken({ campaign: slug }))).status).toBe(200);
  await expect.poll(async () => (await count()).confirmed, { timeout: 5_000 }).toBe(1);
});

test('what a person opened with a link of a mail is kept by nobody', async () => {
  const { headers } = await get('/en/confirm/AAAAAAAAAAAAAAAAAAAAAA');
  expect(headers['cache-control']).toBe('no-store');
});
