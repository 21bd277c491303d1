import { beforeAll, beforeEach, expect, test } from 'vitest';
import { cluster } from '../../../cms/contract/cleaning.ts';
import * as z from 'zod';
import { books, cleaned, cleaningIn, cleaningOf, counted, wish } from '../../harness/cleaning.ts';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { inDatabase } from '../../harness/database.ts';
import { newCampaign } from '../../harness/editor.ts';
import { job } from '../../harness/job.ts';
import { mailTo, confirmLink } from '../../harness/mailbox.ts';
import { setBack } from '../../harness/set-back.ts';
import { dataOf, desk, linesBy, refusedWith, storeSignatures } from '../../harness/signature-desk.ts';
import {
  countOf,
  newAddress,
  postConfirm,
  postSignature,
  signAndGetToken,
  signatureBody,
} from '../../harness/supporter.ts';

let manager: Colleague;
let token: string;
let campaign: string;
let slug: string;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
  ({ token } = manager);
});
beforeEach(async () => {
  ({ documentId: campaign, slug } = await newCampaign());
});

const bots = 'b0b0b0b0b0b0b0b0';
const people = Array.from({ length: 5 }, () => ({ state: 'confirmed', country: 'DE', publicName: 'Person' }) as const);
/** Of this moment: the hourly jobs delete who waits too long, and forget the networks of last week. */
const burst = (count: number, own: object = {}) =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      state: at % 4 === 0 ? 'waiting' : 'confirmed',
      network: bots,
      publicName: at % 4 === 0 ? null : `Bot ${String(at)}`,
      signedAt: new Date().toISOString(),
    },
    ...own,
  })) as Parameters<typeof storeSignatures>[1];

test('what is meant is counted first, with some of it, and nothing changes before it is started', async () => {
  await storeSignatures(campaign, [...people, ...burst(40)]);
  const run = await counted(token, campaign, { network: bots });
  expect(run).toMatchObject({ waiting: 10, confirmed: 30, done: 0, startedAt: null });
  expect(run.sample).toHaveLength(20);
  expect(run.sample.every(({ network }) => network === bots)).toBe(true);
  expect(await countOf(slug)).toMatchObject({ confirmed: 35 });
  expect((await books(campaign)).kept).toMatchObject({ waiting: 10 });
});

test('what is set aside no longer counts, shows no name, and is given back as it was', async () => {
  await storeSignatures(campaign, [...people, ...burst(5_000)]);
  const run = await cleaned(token, campaign, { network: bots });
  expect(run.done).toBe(5_000);
  expect(await countOf(slug)).toMatchObject({ confirmed: 5, waiting: 0 });
  const aside = await books(campaign);
  expect(aside.kept).toEqual({ waiting: 0, confirmed: 5, invalid: 5_000 });
  expect(aside.found).toEqual(aside.kept);
  await wish(token, run.id, 'reverse');
  expect((await cleaningIn(token, run.id, 'reversed')).restored).toBe(5_000);
  const back = await books(campaign);
  expect(back.kept).toEqual({ waiting: 1_250, confirmed: 3_755, invalid: 0 });
  expect(back.found).toEqual(back.kept);
  const [names] = await inDatabase((query) =>
    query(
      `select count(distinct public_name) as names from signatures where campaign = $1 and public_name like 'Bot%'`,
      [campaign],
    ),
  );
  expect(Number(names?.['names'])).toBe(3_750);
});

test('conditions hold together, and a star in a name stands for anything', async () => {
  const named = [
    { publicName: 'Bot one', country: 'FR' },
    { publicName: 'Robot', country: 'FR' },
    { publicName: '100% Bot', country: 'FR' },
    { publicName: 'Bot two', country: 'DE' },
  ];
  await storeSignatures(campaign, named);
  const found = async (conditions: object) => (await counted(token, campaign, conditions)).confirmed;
  expect(await found({ name: 'bot *' })).toBe(2);
  expect(await found({ name: 'bot *', country: 'DE' })).toBe(1);
  expect(await found({ name: '*bot' })).toBe(2);
  expect(await found({ name: '*%*' })).toBe(1);
  expect(await found({ until: '2026-01-01T00:00:00Z' })).toBe(0);
  expect(await found({ from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' })).toBe(4);
});

test('without a condition, without a reason and twice is refused, and leaves no line', async () => {
  const before = await linesBy(manager);
  expect(refusedWith(await desk(token, 'POST', '/cleaning', { campaign, conditions: {} }))).toEqual([400, 'required']);
  await storeSignatures(campaign, burst(3));
  const { id } = await counted(token, campaign, { network: bots });
  expect(refusedWith(await wish(token, id, 'start', ''))).toEqual([400, 'required']);
  expect(refusedWith(await wish(token, id, 'reverse'))).toEqual([409, 'changed-meanwhile']);
  expect(await linesBy(manager)).toBe(before);
  await wish(token, id, 'start');
  await cleaningIn(token, id, 'done');
  expect(refusedWith(await wish(token, id, 'start'))).toEqual([409, 'changed-meanwhile']);
  expect(await linesBy(manager)).toBe(before + 1);
});

test('a domain is found by its mark, and is nowhere in the database', async () => {
  const domain = `burst-${campaign.slice(0, 8)}.example`;
  for (const each of [1, 2])
    await postSignature(signatureBody({ campaign: slug, email: `a${String(each)}@${domain}` }));
  await postSignature(signatureBody({ campaign: slug }));
  expect(await counted(token, campaign, { domain: domain.toUpperCase() })).toMatchObject({ waiting: 2, unmarked: 0 });
  const [kept] = await inDatabase((query) =>
    query(`select count(*) as rows from invalidations where position($1::bytea in conditions) > 0`, [
      Buffer.from(domain),
    ]),
  );
  expect(kept?.['rows']).toBe('0');
});

test('signatures without a mark of their domain are told', async () => {
  await storeSignatures(campaign, people);
  expect(await counted(token, campaign, { domain: 'example.org' })).toMatchObject({ confirmed: 0, unmarked: 5 });
});

test('who was set aside cannot confirm, is not counted by signing again, and can withdraw', async () => {
  const email = newAddress();
  const body = signatureBody({ campaign: slug, email });
  await postSignature(body);
  const mail = await mailTo(email);
  const link = confirmLink(mail).slice(-22);
  await cleaned(token, campaign, { country: 'FR' });
  expect((await postConfirm(link)).status).toBe(422);
  expect((await postSignature(body)).status).toBe(202);
  expect((await books(campaign)).kept).toEqual({ waiting: 0, confirmed: 0, invalid: 1 });
});

test('who withdraws what was set aside does not come back with the others', async () => {
  await storeSignatures(campaign, burst(10));
  const run = await cleaned(token, campaign, { network: bots });
  const [{ id } = { id: 0 }] = run.sample;
  await desk(token, 'POST', `/signatures/${String(id)}/withdraw`, { why: 'Asked for by letter' });
  await wish(token, run.id, 'reverse');
  expect((await cleaningIn(token, run.id, 'reversed')).restored).toBe(9);
  const { kept, found } = await books(campaign);
  expect(kept).toEqual(found);
  expect(found?.invalid).toBe(0);
});

test('who waited when they were set aside goes after fourteen days too, and a reversal gives back the others', async () => {
  const link = await signAndGetToken({ campaign: slug });
  await storeSignatures(campaign, burst(8));
  const run = await cleaned(token, campaign, { country: 'FR' });
  expect(run).toMatchObject({ waiting: 3, confirmed: 6, done: 9 });
  await setBack(campaign, 15);
  await storeSignatures(campaign, burst(4));
  await cleaned(token, campaign, { network: bots });
  await job('purge-unconfirmed');
  expect((await postConfirm(link)).status).toBe(404);
  const purged = await books(campaign);
  expect(purged.kept).toEqual({ waiting: 0, confirmed: 0, invalid: 10 });
  expect(purged.found).toEqual(purged.kept);
  const [lapsed] = await inDatabase((query) =>
    query('select sum(unconfirmed)::integer as number from signature_counts where campaign = $1', [campaign]),
  );
  expect(lapsed).toEqual({ number: 3 });
  await wish(token, run.id, 'reverse');
  expect((await cleaningIn(token, run.id, 'reversed')).restored).toBe(6);
  const back = await books(campaign);
  expect(back.kept).toEqual({ waiting: 0, confirmed: 6, invalid: 4 });
  expect(back.found).toEqual(back.kept);
  expect(await job('recount-signatures')).not.toContain(slug);
});

test('a run that is stopped leaves what it did, and that is taken back like any other', async () => {
  await storeSignatures(campaign, burst(6));
  const { id } = await counted(token, campaign, { network: bots });
  // As if it was stopped after a first portion: what is not meant any more is what the next ones would have found.
  await wish(token, id, 'start');
  await desk(token, 'POST', `/cleaning/${String(id)}/cancel`, {});
  const stopped = await cleaningOf(token, id);
  expect(['running', 'cancelled', 'done']).toContain(stopped.state);
  const { kept, found } = await books(campaign);
  expect(kept).toEqual(found);
});

test('the nightly recount finds nothing to mend after setting aside', async () => {
  await storeSignatures(campaign, burst(20));
  await cleaned(token, campaign, { network: bots });
  expect(await job('recount-signatures')).not.toContain(slug);
});

test('a burst of one network is shown by itself with what is usual, until it is set aside or dismissed', async () => {
  const now = new Date(Date.now() - 60_000).toISOString();
  await storeSignatures(campaign, burst(60, { signedAt: now }));
  await job('watch-clusters');
  const clusters = async () => dataOf(await desk(token, 'GET', `/clusters?campaign=${campaign}`), z.array(cluster));
  const [found] = await clusters();
  expect(found).toMatchObject({ kind: 'network', tag: bots, signatures: 60, usual: 0 });
  await desk(token, 'POST', `/clusters/${String(found?.id)}/dismiss`, {});
  await job('watch-clusters');
  expect(await clusters()).toEqual([]);
});

test('a burst of one domain names the domain', async () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const domain = `flood-${campaign.slice(0, 8)}.example`;
  await postSignature(signatureBody({ campaign: slug, email: `a1@${domain}` }));
  await storeSignatures(campaign, burst(120, { signedAt: hoursAgo(3), country: 'DE' }));
  await storeSignatures(campaign, burst(60, { signedAt: hoursAgo(0), country: 'AT' }));
  await inDatabase((query) =>
    query(
      `update signatures set domain_tag = one.domain_tag, sealed = one.sealed
         from (select domain_tag, sealed from signatures where campaign = $1 and sealed is not null) one
        where campaign = $1 and country = 'AT'`,
      [campaign],
    ),
  );
  await job('watch-clusters');
  const clusters = dataOf(await desk(token, 'GET', `/clusters?campaign=${campaign}`), z.array(cluster));
  expect(clusters.filter(({ kind }) => kind === 'domain')).toMatchObject([{ domain, usual: 0 }]);
});
