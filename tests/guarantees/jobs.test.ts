import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { mySignature } from '../../cms/contract/my-signature.ts';
import { command } from '../harness/command.ts';
import { inDatabase } from '../harness/database.ts';
import { campaignAttributes, edit, newCampaign } from '../harness/editor.ts';
import { job } from '../harness/job.ts';
import { confirmLink, mailsTo, mailTo, mySignatureLink } from '../harness/mailbox.ts';
import { setBack } from '../harness/set-back.ts';
import {
  countOf,
  newAddress,
  postConfirm,
  postSignature,
  signAndGetToken,
  signatureBody,
} from '../harness/supporter.ts';

const rowsOf = (campaign: string) =>
  inDatabase((query) =>
    query(`select *, encode(address_index, 'hex') as place from signatures where campaign = $1 order by id`, [
      campaign,
    ]),
  );

test('every job is due by itself, once for all processes', async () => {
  const schedules = await inDatabase((query) => query('select name from jobs.schedule order by name'));
  expect(schedules.map(({ name }) => name)).toEqual([
    'apply-retention',
    'draw-variants',
    'forget-blocks',
    'forget-exports',
    'forget-networks',
    'forget-paper',
    'forget-proofs',
    'forget-translations',
    'mail-updates',
    'publish-due',
    'purge-unconfirmed',
    'recount-signatures',
    'remind-unconfirmed',
    'watch-clusters',
  ]);
});

test('a spent proof of work is forgotten when nobody could use it any more, and not before', async () => {
  const proof = (minutes: number) =>
    inDatabase((query) =>
      query(
        `insert into spent_proofs values (gen_random_uuid()::text::bytea, now() - make_interval(mins => $1)) returning hash`,
        [minutes],
      ),
    );
  const [[old], [fresh]] = [await proof(11), await proof(9)];
  await job('forget-proofs');
  const left = await inDatabase((query) =>
    query('select hash from spent_proofs where hash in ($1, $2)', [old?.['hash'], fresh?.['hash']]),
  );
  expect(left).toEqual([fresh]);
});

test('from what network a signature came is known for seven days', async () => {
  const { slug, documentId } = await newCampaign();
  const tags = async () => (await rowsOf(documentId)).map((row) => row['network_tag']);
  for (const email of [newAddress(), newAddress()]) await postSignature(signatureBody({ campaign: slug, email }));
  const [one, other] = await tags();
  expect(one).toHaveLength(8);
  expect(other).toEqual(one);
  // One that was dismissed: any other goes with its signatures.
  await inDatabase((query) =>
    query(
      `insert into clusters (campaign, kind, tag, hour, signatures, usual, signature, dismissed_at)
       select campaign, 'network', network_tag, now(), 30, 0, id, now() from signatures where campaign = $1 order by id limit 1`,
      [documentId],
    ),
  );
  const clusters = () => inDatabase((query) => query('select tag from clusters where campaign = $1', [documentId]));
  await setBack(documentId, 6);
  await job('forget-networks');
  expect(await tags()).toEqual([one, other]);
  expect(await clusters()).toEqual([{ tag: one }]);
  await setBack(documentId, 2);
  await job('forget-networks');
  expect(await tags()).toEqual([null, null]);
  expect(await clusters()).toEqual([]);
});

test('a job that does not exist is named in one sentence', async () => {
  const { code, output } = await command('job.ts', ['make-coffee']);
  expect(code).toBe(1);
  expect(output).toBe('There is no job make-coffee, or the hub has not started yet.\n');
});

test('who has not confirmed after two days is reminded once, with a link that works', async () => {
  const { slug, documentId } = await newCampaign();
  const email = newAddress();
  await postSignature(signatureBody({ campaign: slug, email }));
  await mailTo(email);
  await job('remind-unconfirmed');
  await setBack(documentId, 3);
  await job('remind-unconfirmed');
  const reminder = await mailTo(email, 2);
  expect(reminder.subject).toMatch(/still waits for you/);
  expect(reminder.text).toContain('The link is good for 11 days.');
  const data = mySignature.shape.data.parse(await (await fetch(`${mySignatureLink(reminder)}/data.json`)).json());
  expect(data.remindedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  await job('remind-unconfirmed');
  const marker = newAddress();
  await postSignature(signatureBody({ campaign: slug, email: marker }));
  await mailTo(marker);
  expect(await mailsTo(email)).toHaveLength(2);
  expect((await postConfirm(confirmLink(reminder).slice(-22))).status).toBe(200);
  expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 1 });
});

test('who has confirmed is not reminded', async () => {
  const { slug, documentId } = await newCampaign();
  const body = signatureBody({ campaign: slug });
  await postConfirm(await signAndGetToken(body));
  await setBack(documentId, 3);
  await job('remind-unconfirmed');
  expect(await rowsOf(documentId)).toMatchObject([{ state: 'confirmed', reminded_at: null }]);
});

test('what nobody confirmed in fourteen days is deleted with its links; only the number stays', async () => {
  const { slug, documentId } = await newCampaign();
  const old = await signAndGetToken({ campaign: slug });
  await postConfirm(await signAndGetToken({ campaign: slug }));
  await setBack(documentId, 15);
  await postSignature(signatureBody({ campaign: slug }));
  await job('purge-unconfirmed');
  expect((await rowsOf(documentId)).map(({ state }) => state)).toEqual(['confirmed', 'waiting']);
  expect((await postConfirm(old)).status).toBe(404);
  await expect.poll(() => countOf(slug)).toMatchObject({ confirmed: 1, waiting: 1 });
  const [counts] = await inDatabase((query) =>
    query('select sum(unconfirmed)::integer as unconfirmed from signature_counts where campaign = $1', [documentId]),
  );
  expect(counts).toEqual({ unconfirmed: 1 });
  expect(await job('recount-signatures')).not.toContain(slug);
});

test('when its time has passed a campaign keeps the count and the names shown, and nothing else of anybody', async () => {
  const own = { retentionDays: 30 };
  const { slug, documentId } = await newCampaign(own);
  const keeps = await newCampaign();
  const email = newAddress();
  await postConfirm(await signAndGetToken({ campaign: slug, email, name: 'Shown Name', display: 'full' }));
  await postConfirm(await signAndGetToken({ campaign: keeps.slug, email }));
  for (const one of [
    { slug, documentId, own },
    { ...keeps, own: {} },
  ])
    await edit('campaign', one.documentId, campaignAttributes({ slug: one.slug, closesOn: '2026-01-31', ...one.own }));
  const before = await rowsOf(documentId);
  const dry = await job('apply-retention', '--dry-run');
  const line = `${slug}: closed on 2026-01-31, kept for 30 days. Signatures`;
  expect(dry).toContain(`${line} to erase: 1.`);
  expect(dry).not.toContain(keeps.slug);
  expect(await rowsOf(documentId)).toEqual(before);
  expect(await job('apply-retention')).toContain(`${line} erased: 1.`);
  const [row] = await rowsOf(documentId);
  expect(row).toMatchObject({ sealed: null, state: 'confirmed', public_name: 'Shown Name' });
  for (const mark of ['network_tag', 'domain_tag']) {
    expect(before[0]?.[mark], mark).toHaveLength(8);
    expect(row?.[mark], mark).toBeNull();
  }
  expect(row?.['place']).not.toBe(before[0]?.['place']);
  expect((await rowsOf(keeps.documentId))[0]?.['sealed']).not.toBeNull();
  expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
  expect(await job('apply-retention')).not.toContain(slug);
});

test('a counter that does not say what the rows do is an error in the log, with both figures, and put right', async () => {
  const { slug, documentId } = await newCampaign();
  await postConfirm(await signAndGetToken({ campaign: slug }));
  await postSignature(signatureBody({ campaign: slug }));
  await inDatabase((query) =>
    query('update signature_counts set confirmed = confirmed + 7 where campaign = $1', [documentId]),
  );
  const line = `The counters of ${slug} said 8 confirmed, 0 of them shown, 1 waiting and 0 invalid; its rows are 1, 0, 1 and 0.`;
  expect(await job('recount-signatures')).toContain(line);
  expect(readFileSync(join(inject('hub').data, 'logs', 'CMS.log'), 'utf8')).toContain(line);
  expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 1 });
  expect(await job('recount-signatures')).not.toContain(slug);
});
