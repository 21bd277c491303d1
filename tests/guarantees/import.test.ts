import { beforeAll, describe, expect, inject, test } from 'vitest';
import { largestImport, type ImportSettings } from '../../cms/contract/signature-import.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { job } from '../harness/job.ts';
import { confirmLink, mailsTo, mailTo, mySignatureLink } from '../harness/mailbox.ts';
import { fileOf, importDesk, portionsOf, consent, source } from '../harness/import.ts';
import { desk, linesBy, refusedWith } from '../harness/signature-desk.ts';
import {
  countOf,
  newAddress,
  postConfirm,
  postSignature,
  signAndGetToken,
  signatureBody,
} from '../harness/supporter.ts';

let manager: Colleague;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
});
const { upload, uploaded, inState, askCheck, checked, start, imported } = importDesk(() => manager);

describe('a check', () => {
  test('tells what is new, known, repeated and refused, by rows, and stores and invites nobody', async () => {
    const campaign = await newCampaign();
    const [known, fresh] = [newAddress(), newAddress()];
    await signAndGetToken({ campaign: campaign.slug, email: known });
    const csv = [
      '\ufeffName;E-Mail;Country',
      `Signer 1;${fresh};DE`,
      `Signer 2;${known};DE`,
      `Signer 1 again;${fresh.toUpperCase()};DE`,
      'Signer 4;nobody;DE',
      `Signer 5;${newAddress()};Germany`,
      `www.example.org;${newAddress()};DE`,
    ].join('\r\n');
    const before = await linesBy(manager);
    const file = await uploaded(campaign, csv);
    expect(file).toMatchObject({
      rows: 6,
      columns: ['Name', 'E-Mail', 'Country'],
      mapping: { name: 0, email: 1, country: 2 },
    });
    expect(file.sample[0]).toEqual(['Signer 1', fresh, 'DE']);
    expect(await checked(file)).toMatchObject({
      ...{ state: 'checked', rows: 6, passed: 6, fresh: 1, known: 1, repeated: 1, refused: 3, source },
      found: [
        { row: 3, kind: 'known' },
        { row: 4, kind: 'repeated' },
        { row: 5, kind: 'refused', field: 'email', code: 'malformed' },
        { row: 6, kind: 'refused', field: 'country', code: 'malformed' },
        { row: 7, kind: 'refused', field: 'name', code: 'has-link' },
      ],
    });
    expect(await linesBy(manager)).toBe(before + 1);
    expect(await countOf(campaign.slug)).toMatchObject({ waiting: 1 });
    expect(await mailsTo(fresh)).toEqual([]);
  });

  test('can be made again with another mapping, and a file that is dropped leaves nothing', async () => {
    const campaign = await newCampaign();
    const file = await uploaded(campaign, `a,b\n${newAddress()},Signer 1\n`);
    expect(file.mapping).toEqual({});
    expect(await checked(file, { mapping: { name: 0, email: 1 } })).toMatchObject({ fresh: 0, refused: 1 });
    expect(await checked(file, { mapping: { name: 1, email: 0 } })).toMatchObject({ fresh: 1, refused: 0 });
    expect(await portionsOf(file.id)).toHaveLength(1);
    expect((await desk(manager.token, 'DELETE', `/imports/${String(file.id)}`)).status).toBe(200);
    expect(await portionsOf(file.id)).toEqual([]);
    expect((await start(file.id)).status).toBe(404);
  });
});

describe('an import', () => {
  test('invites each once, tells where they signed, and counts nobody before they confirm', async () => {
    const campaign = await newCampaign();
    const [one, other] = [newAddress(), newAddress()];
    const csv = `Name,E-mail,Comment,Date,Display\nSigner 17,${one},"Free, now",2026-05-03,full\nSigner 18,${other},,,\n`;
    expect(await imported(campaign, csv)).toMatchObject({ fresh: 2, known: 0, repeated: 0, refused: 0, passed: 2 });
    expect(await countOf(campaign.slug)).toMatchObject({ confirmed: 0, waiting: 2, paper: 0 });
    const mail = await mailTo(one);
    expect(mail.subject).toBe('You signed “A campaign of the tests”: please confirm');
    expect(mail.text).toContain(source);
    expect(mail.text).toContain('It does not count yet');
    expect(mail.text).not.toContain('Signer 17');
    const [stored] = await inDatabase((query) =>
      query(
        `select source, collected_on::text as day, state, mails_sent as mails, updates, comment, network_tag as network,
                (select text from consent_texts where fingerprint = consent_text) as consent
           from signatures where campaign = $1 and collected_on is not null`,
        [campaign.documentId],
      ),
    );
    expect(stored).toEqual({
      ...{ source, day: '2026-05-03', state: 'waiting', mails: 1, updates: false, comment: 'undecided' },
      ...{ network: null, consent },
    });
    expect((await postConfirm(confirmLink(mail).slice(-22))).status).toBe(200);
    expect(await countOf(campaign.slug)).toMatchObject({ confirmed: 1, waiting: 1 });
    const shown = async () =>
      (await (await fetch(`${inject('hub').site}/en/${campaign.slug}`)).text()).includes('Signer 17')
        ? true
        : undefined;
    await eventually('name on the page', shown);
    expect(await mailsTo(one)).toHaveLength(1);
    expect(await mailsTo(other)).toHaveLength(1);
    const own = await (await fetch(mySignatureLink(mail))).text();
    expect(own).toContain(source);
    const data = await fetch(`${mySignatureLink(mail)}/data.json`);
    expect(await data.json()).toMatchObject({ source, collectedOn: '2026-05-03' });
  });

  test('again, and of who signed here, writes to nobody and changes nothing of theirs', async () => {
    const campaign = await newCampaign();
    const [signed, address] = [newAddress(), newAddress()];
    await postSignature(signatureBody({ campaign: campaign.slug, email: signed, name: 'By The Form' }));
    await mailTo(signed);
    const csv = fileOf([signed, address]);
    expect(await imported(campaign, csv)).toMatchObject({ fresh: 1, known: 1 });
    await mailTo(address);
    const file = await uploaded(campaign, csv);
    expect(await checked(file)).toMatchObject({ fresh: 0, known: 2 });
    expect((await start(file.id)).status).toBe(200);
    await inState(file.id, 'done');
    const sentinel = newAddress();
    await signAndGetToken({ campaign: campaign.slug, email: sentinel });
    expect([await mailsTo(signed), await mailsTo(address)].map(({ length }) => length)).toEqual([1, 1]);
    const sources = await inDatabase((query) =>
      query('select source, mails_sent as mails from signatures where campaign = $1 order by id', [
        campaign.documentId,
      ]),
    );
    expect(sources).toEqual([
      { source: null, mails: 1 },
      { source, mails: 1 },
      { source: null, mails: 1 },
    ]);
  });

  test('leaves its line with source and numbers, and of its rows nothing', async () => {
    const campaign = await newCampaign();
    const { id } = await imported(campaign, fileOf([newAddress(), newAddress(), 'nobody']));
    expect(await portionsOf(id)).toEqual([]);
    const [line] = await inDatabase((query) =>
      query(`select deed, about::text as about from audit_log where campaign = $1 order by id desc limit 1`, [
        campaign.documentId,
      ]),
    );
    expect(line?.['deed']).toBe('signatures-imported');
    expect(JSON.parse(String(line?.['about']))).toEqual({
      ...{ import: id, source, rows: 3, invited: 2, known: 0, repeated: 0, refused: 1 },
    });
  });

  test('keeps names intact that look like formulas or run from right to left', async () => {
    const campaign = await newCampaign();
    const names = ['=HYPERLINK("evil","x")', '+1', '@SUM(A1)', 'ليلى حداد', 'Zoë 👩🏽‍🚀'];
    const addresses = names.map(() => newAddress());
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = names.map((name, at) => `${quoted(name)}\t${addresses[at] ?? ''}`);
    await imported(campaign, `name\temail\n${rows.join('\n')}`, { display: 'full' });
    for (const address of addresses) await postConfirm(confirmLink(await mailTo(address)).slice(-22));
    const shown = await inDatabase((query) =>
      query('select public_name as name from signatures where campaign = $1', [campaign.documentId]),
    );
    expect(new Set(shown.map(({ name }) => name))).toEqual(new Set(names));
  });

  test('of a thousand is stored whole, portion by portion, and started twice it is still one', async () => {
    const campaign = await newCampaign();
    const stamp = newAddress().split('@')[0] ?? '';
    const addresses = Array.from({ length: 1_100 }, (_, at) => `${stamp}-${String(at)}@example.org`);
    const { id } = await checked(await uploaded(campaign, fileOf(addresses)));
    const answers = await Promise.all(Array.from({ length: 5 }, () => start(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await inState(id, 'done')).toMatchObject({ fresh: 1_100, known: 0 });
    expect(await countOf(campaign.slug)).toMatchObject({ confirmed: 0, waiting: 1_100 });
    const [sent] = await inDatabase((query) =>
      query(
        `select count(*)::integer as mails, count(distinct mail->>'signature')::integer as people
           from jobs.job, jsonb_array_elements(data->'mails') mail
          where name = 'send-confirmation' and mail->>'imported' = 'true'
            and (mail->>'signature')::integer in (select id from signatures where campaign = $1)`,
        [campaign.documentId],
      ),
    );
    expect(sent).toEqual({ mails: 1_100, people: 1_100 });
  });

  test('is purged with all that nobody confirmed', async () => {
    const campaign = await newCampaign();
    const address = newAddress();
    await imported(campaign, fileOf([address]));
    await mailTo(address);
    await inDatabase((query) =>
      query(`update signatures set created_at = created_at - interval '15 days' where campaign = $1`, [
        campaign.documentId,
      ]),
    );
    await job('purge-unconfirmed');
    const left = await inDatabase((query) =>
      query('select id from signatures where campaign = $1', [campaign.documentId]),
    );
    expect(left).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['a quote that is never closed', 'name,email\n"Signer,x@example.org\n', 400, 'malformed'],
    ['a NUL', 'name,email\nSig\u0000ner,x@example.org\n', 400, 'malformed'],
    ['a huge field', `name,email\n${'x'.repeat(100_000)},x@example.org\n`, 400, 'too-long'],
    ['a heading alone', 'name,email\n', 400, 'required'],
    ['nothing', '', 400, 'required'],
    ['another encoding', Buffer.from('name,email\nJos\xe9,x@example.org\n', 'latin1'), 400, 'not-utf8'],
    ['too many bytes', `name\n${'x'.repeat(largestImport)}`, 413, 'body-too-large'],
  ])('as a file: %s, and nothing of it is kept', async (_, csv, status, code) => {
    const campaign = await newCampaign();
    const answer = await upload(campaign, csv);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(`"${code}"`)]);
    const left = await inDatabase((query) =>
      query('select id from signature_imports where campaign = $1', [campaign.documentId]),
    );
    expect(left).toEqual([]);
  });

  test('settings without name or address, with a column that is not there, without source, consent or reason', async () => {
    const campaign = await newCampaign();
    const file = await uploaded(campaign, fileOf([newAddress()]));
    const check = (own: Partial<ImportSettings>, reason?: string) => askCheck(file, own, reason);
    expect(refusedWith(await check({ mapping: { name: 0 } }))).toEqual([400, 'required']);
    expect(refusedWith(await check({ mapping: { name: 0, email: 2 } }))).toEqual([400, 'malformed']);
    expect(refusedWith(await check({ source: '' }))).toEqual([400, 'required']);
    expect(refusedWith(await check({ consent: ' ' }))).toEqual([400, 'required']);
    expect(refusedWith(await check({ language: 'tlh' }))).toEqual([400, 'locale-unknown']);
    expect(refusedWith(await check({}, ''))).toEqual([400, 'required']);
    expect(refusedWith(await start(file.id))).toEqual([409, 'changed-meanwhile']);
  });

  test('an import into a campaign that is closed', async () => {
    const campaign = await newCampaign({ state: 'won' });
    const file = await uploaded(campaign, fileOf([newAddress()]));
    await askCheck(file);
    expect(await inState(file.id, 'failed')).toMatchObject({ fresh: 0 });
    expect(await portionsOf(file.id)).toEqual([]);
  });
});

test('neither the database nor a job holds anything of a file in the clear while it waits', async () => {
  const campaign = await newCampaign();
  const address = `hidden-${newAddress()}`;
  const file = await uploaded(campaign, `name,email,place\nZyxwvut Qponml,${address},Hiddenplace\n`);
  await checked(file);
  const all = await inDatabase(async (query) =>
    JSON.stringify([
      await query('select t::text from signature_imports t'),
      await query('select t::text from signature_import_portions t'),
      await query('select t::text from audit_log t'),
      await query(`select t::text from jobs.job t where name = 'import-signatures'`),
    ]),
  );
  for (const word of ['Zyxwvut', 'hidden-', 'Hiddenplace'])
    for (const form of [word, Buffer.from(word).toString('hex')]) expect(all).not.toContain(form);
});
