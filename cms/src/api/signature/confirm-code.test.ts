import { expect, test } from 'vitest';
import { answer } from '../../door/answer';
import type { Directory } from '../../door/directory';
import { confirmCode, type CodeDesk } from './confirm-code';
import { sendAgain, type AgainDesk } from './send-again';

const directory = async () =>
  ({
    bySlug: new Map([['free-them', { documentId: 'doc1', slug: 'free-them' }]]),
    locales: new Set(['en']),
  }) as unknown as Directory;

const caller = { address: '203.0.113.1', page: null };

function desk(owned: { id: number; addressIndex: Buffer } | null, admitted = true) {
  const confirmed: number[] = [];
  const tried: string[] = [];
  const codes: CodeDesk = {
    directory,
    indexOf: async (_, email) => Buffer.from(email),
    admits: async () => admitted,
    takeTry: async (_, index) => (tried.push(String(index)), owned),
    codeOf: () => '012345',
    confirm: async ({ id }) => {
      confirmed.push(id);
      return answer(200, { data: { state: 'confirmed', campaign: 'free-them' } });
    },
  };
  const send = (own: object) =>
    confirmCode(
      codes,
      JSON.stringify({ campaign: 'free-them', email: 'maria@example.org', code: '012345', ...own }),
      caller,
    );
  return { send, confirmed, tried };
}
const known = { id: 7, addressIndex: Buffer.of(1) };

test('the right code confirms', async () => {
  const { send, confirmed } = desk(known);
  expect((await send({})).status).toBe(200);
  expect(confirmed).toEqual([7]);
});

test('a wrong code and an address without a try or without a signature get the very same answer', async () => {
  const { send, confirmed } = desk(known);
  const wrong = await send({ code: '543210' });
  expect(wrong.status).toBe(400);
  expect(wrong.body).toContain('"code":"code-wrong"');
  expect(await desk(null).send({})).toEqual(wrong);
  expect(confirmed).toEqual([]);
});

test.each([
  [{ code: '12345' }, 400, 'malformed'],
  [{ code: 12345 }, 400, 'wrong-type'],
  [{ email: 'nobody' }, 400, 'malformed'],
  [{ campaign: 'none' }, 404, 'campaign-not-found'],
  [{ token: 'x' }, 400, 'unknown-field'],
])('a request with %j is refused and takes no try', async (own, status, code) => {
  const { send, tried } = desk(known);
  const refused = await send(own);
  expect(refused.status).toBe(status);
  expect(refused.body).toContain(`"code":"${code}"`);
  expect(tried).toEqual([]);
});

test('a network that tries too often is told that the code is wrong, and takes no try', async () => {
  const { send, confirmed, tried } = desk(known, false);
  expect(await send({})).toEqual(await desk(null).send({}));
  expect([confirmed, tried]).toEqual([[], []]);
});

function againDesk(admitted = true) {
  const asked: string[] = [];
  const again: AgainDesk = {
    directory,
    admits: async () => admitted,
    indexOf: async (_: string, email: string) => Buffer.from(email),
    enqueue: async (campaign: string, index: Buffer, locale: string) => {
      asked.push(`${campaign} ${String(index)} ${locale}`);
    },
  };
  const send = (own: object) =>
    sendAgain(
      again,
      JSON.stringify({ campaign: 'free-them', email: 'maria@example.org', locale: 'en', ...own }),
      caller,
    );
  return { send, asked };
}

test('the mail once more is promised alike to everybody, in a language of the hub only', async () => {
  const { send, asked } = againDesk();
  expect(await send({})).toMatchObject({ status: 202, body: '{"data":{"state":"check-your-mail"}}' });
  expect(asked).toEqual(['doc1 maria@example.org en']);
  expect((await send({ locale: 'xx' })).status).toBe(400);
  expect((await send({ campaign: 'none' })).status).toBe(404);
});

test('a network that asks too often is promised the mail like all others, and none is sent', async () => {
  const { send, asked } = againDesk(false);
  expect(await send({})).toEqual(await againDesk().send({}));
  expect(asked).toEqual([]);
});
