import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaults } from '../../cms/src/protection/settings.ts';
import { signInToAdmin } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { startHub, type RunningHub } from '../harness/hub.ts';
import { setProtection } from '../harness/limits.ts';
import { challengeIn, solved } from '../harness/proof.ts';
import { demonstration, filledIn, newAddress, signatureBody } from '../harness/supporter.ts';

/** A hub of its own with the limits as they come: those of the other tests are lifted, and holds for all of them. */
let hub: RunningHub;
let adminToken = '';
beforeAll(async () => {
  hub = await startHub();
  adminToken = await signInToAdmin(hub);
});
afterAll(() => hub.stop());

const unchanged = Object.fromEntries(Object.keys(defaults).map((name) => [name, null]));
const set = (settings: Record<string, number | null>) => setProtection(hub, adminToken, { ...unchanged, ...settings });

/** Sends what the web server sends for a browser at this address. */
function sendFrom(address: string, path: string, body: Record<string, unknown>, more: Record<string, string> = {}) {
  const told = { 'x-hub-secret': hub.webSecret, 'x-hub-client': address, ...more };
  return fetch(hub.cms + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...told },
    body: JSON.stringify(body),
  });
}

/** Signs as somebody at this address who looked at the page for a while. */
const signFrom = (address: string, own: Record<string, unknown> = {}, more: Record<string, string> = {}) =>
  sendFrom(address, '/api/signatures', signatureBody(own), { 'x-hub-page-age': '30000', ...more });

async function times(count: number, sign: (number: number) => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let number = 0; number < count; number += 1) statuses.push((await sign(number)).status);
  return statuses;
}

const all = (count: number, status: number) => new Array<number>(count).fill(status);

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const database = new pg.Client({ connectionString: hub.databaseUrl });
  await database.connect();
  try {
    return (await database.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await database.end();
  }
}

/** A change holds within two seconds; each try comes from a network of its own, so that it uses nothing up. */
let tried = 0;
const settled = (status: number, more: Record<string, string> = {}) =>
  eventually(
    `answer ${String(status)} after the limits were edited`,
    async () => {
      tried += 1;
      const answer = await signFrom(`100.${String(tried >> 8)}.${String(tried & 255)}.1`, {}, more);
      return answer.status === status ? true : undefined;
    },
    2_000,
  );

test('a network beyond its limit is asked for a proof, and with the proof it is let in', async () => {
  const { networkSignatures } = defaults;
  const statuses = await times(networkSignatures + 1, (number) => signFrom(`203.0.113.${String(number)}`));
  expect(statuses).toEqual([...all(networkSignatures, 202), 428]);
  const asked = await signFrom('203.0.113.200');
  expect(asked.status).toBe(428);
  const proof = await solved(await challengeIn(asked));
  expect((await signFrom('203.0.113.201', { proof })).status).toBe(202);
  expect((await signFrom('203.0.114.1')).status).toBe(202);
});

test('the addresses of a /48 of IPv6 share one limit, those of its neighbour have another', async () => {
  const { networkSignatures } = defaults;
  const inside = (number: number) => signFrom(`2001:db8:1:${number.toString(16)}::${number.toString(16)}`);
  expect(await times(networkSignatures + 1, inside)).toEqual([...all(networkSignatures, 202), 428]);
  expect((await signFrom('2001:db8:2::1')).status).toBe(202);
});

test('a form of the site carries a stamp, and sent at once it comes back with the same words in it', async () => {
  const address = `${hub.site}/en/${demonstration}`;
  const html = await (await fetch(address)).text();
  const shown = /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const typed = filledIn({ shown, name: 'A Quick Hand' });
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams(typed) });
  expect(answer.status).toBe(428);
  expect(await answer.text()).toContain('value="A Quick Hand"');
});

test('who does not know the secret of the web is the address of the connection, whatever it says', async () => {
  const { networkSignatures, unshownWeight } = defaults;
  const most = networkSignatures / unshownWeight;
  const claimed = (number: number) => signFrom(`198.51.${String(number)}.1`, {}, { 'x-hub-secret': 'a guess' });
  const statuses = await times(most + 1, claimed);
  expect(statuses[0]).toBe(202);
  expect(statuses.at(-1)).toBe(428);
});

test('a form sent faster than anybody types, or from the day before, is asked for a proof', async () => {
  const aged = (age: string) => signFrom('192.0.2.1', {}, { 'x-hub-page-age': age });
  expect((await aged('1999')).status).toBe(428);
  expect((await aged('2000')).status).toBe(202);
  expect((await aged(String(24 * 3_600_000 + 1))).status).toBe(428);
  expect((await aged('forged')).status).toBe(428);
});

test('an address beyond its limit gets the answer of all others, and no more mail', async () => {
  await set({ addressSignatures: 2, networkSignatures: 0 });
  await settled(428);
  await set({ addressSignatures: 2 });
  await settled(202);
  const email = newAddress();
  expect(await times(4, (number) => signFrom(`100.64.${String(number)}.1`, { email }))).toEqual(all(4, 202));
  const mails = await rows(
    `select count(*)::integer as mails from jobs.job cross join jsonb_array_elements(data -> 'mails') as mail
      where name = 'send-confirmation' and (mail ->> 'signature')::integer = (select max(id) from signatures)`,
  );
  expect(mails).toEqual([{ mails: 2 }]);
  await set({});
});

test('a network that asks too often burns no tries and no mails of others, and is answered as before', async () => {
  await set({ networkRequests: 2, networkSignatures: 0 });
  await settled(428);
  await set({ networkRequests: 2 });
  await settled(202);
  const asked = async (answer: Response) => ({ status: answer.status, body: await answer.text() });
  const again = async (address: string, email: string) =>
    asked(await sendFrom(address, '/api/signatures/again', { campaign: demonstration, email, locale: 'en' }));
  const guess = async (address: string, email: string) => {
    const body = { campaign: demonstration, email, code: '000000' };
    return asked(await sendFrom(address, '/api/signatures/confirm-code', body));
  };
  const spent = () =>
    rows('select mails_sent as mails, coalesce(code_tries, 0) as tries from signatures order by id desc limit 1');

  const email = newAddress();
  expect((await signFrom('100.66.1.1', { email })).status).toBe(202);
  const strangers = [await again('100.66.2.1', newAddress()), await guess('100.66.2.2', newAddress())];
  expect(strangers.map(({ status }) => status)).toEqual([202, 400]);
  expect([await again('100.66.2.3', email), await guess('100.66.2.4', email)]).toEqual(strangers);
  expect(await spent()).toEqual([{ mails: 1, tries: 0 }]);
  expect([await again('100.66.3.1', email), await guess('100.66.3.2', email)]).toEqual(strangers);
  expect(await spent()).toEqual([{ mails: 2, tries: 1 }]);
  await set({});
});

test('limits that an administrator edits hold within two seconds, without a restart, and so do those taken back', async () => {
  await set({ networkSignatures: 0 });
  await settled(428);
  await set({});
  await settled(202);
  await set({ campaignSignatures: 0 });
  await settled(428);
  await set({ formLeastSeconds: 31 });
  await settled(428);
  await set({ formLeastSeconds: 30 });
  await settled(202);
});

test('the work that is asked for is edited as well', async () => {
  await set({ networkSignatures: 0, proofTries: 1 });
  await settled(428);
  const proof = await solved(await challengeIn(await signFrom('100.65.1.1')));
  const { solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as { solution: { counter: number } };
  expect(solution.counter).toBe(1);
  await set({});
  await settled(202);
});

test('a limit that makes no sense is refused in the panel', async () => {
  await expect(set({ networkSeconds: 0 })).rejects.toThrow('400');
  await expect(set({ proofTries: 1_000_000 })).rejects.toThrow('400');
});

test('editors neither see nor change the protection', async () => {
  const ask = async (path: string) => {
    const answer = await fetch(`${hub.cms}${path}`, { headers: { authorization: `Bearer ${adminToken}` } });
    return ((await answer.json()) as { data: Record<string, unknown>[] }).data;
  };
  const editor = (await ask('/admin/roles')).find(({ code }) => code === 'strapi-editor');
  const permissions = await ask(`/admin/roles/${String(editor?.['id'])}/permissions`);
  expect(permissions.length).toBeGreaterThan(0);
  expect(JSON.stringify(permissions)).not.toContain('protection');
});
