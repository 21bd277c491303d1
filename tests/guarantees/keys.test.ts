import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { markOf } from '../../cms/src/seal/reseal.ts';
import { colleague } from '../harness/colleague.ts';
import { command } from '../harness/command.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { csvRows, exported, follow, linkOf } from '../harness/exports.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { enterPaper, paperIn, pdfWith, postRaw, uploadScan } from '../harness/paper.ts';
import {
  countOf,
  newAddress,
  postConfirm,
  postSignature,
  signAndGetToken,
  signatureBody,
} from '../harness/supporter.ts';

const file = () => join(inject('hub').data, 'secrets.env');
const sealKeys = () => /^SEAL_KEYS=(.*)$/m.exec(readFileSync(file(), 'utf8'))?.[1]?.split(',') ?? [];
const ids = () => sealKeys().map((entry) => entry.split(':')[0]);

/** With which key the signatures of a campaign are sealed, and how many. */
const sealedWith = (campaign: string) =>
  inDatabase((query) =>
    query(
      `select convert_from(substring(sealed from 2 for get_byte(sealed, 0)), 'LATIN1') as key, count(*)::integer as number
         from signatures where campaign = $1 group by 1`,
      [campaign],
    ),
  );

const sign = async (campaign: string) => expect((await postSignature(signatureBody({ campaign }))).status).toBe(202);

test('keys are rotated while people sign and confirm, and nobody is lost', { timeout: 120_000 }, async () => {
  const { slug, documentId } = await newCampaign();
  const [before = ''] = ids();
  const shown = { campaign: slug, name: 'Rotated Name', display: 'full' };
  const tokens = [await signAndGetToken(shown), await signAndGetToken(shown), await signAndGetToken(shown)];
  for (let number = 0; number < 30; number++) await Promise.all(Array.from({ length: 20 }, () => sign(slug)));
  expect((await postConfirm(tokens[0] ?? '')).status).toBe(200);
  const flow = { running: true };
  let signed = 603;
  const rotation = command('rotate-keys.ts').finally(() => (flow.running = false));
  while (flow.running) {
    await Promise.all([sign(slug), sign(slug)]);
    signed += 2;
    if (signed === 613) expect((await postConfirm(tokens[1] ?? '')).status).toBe(200);
  }
  const { code, output } = await rotation;
  expect(code, output).toBe(0);
  const [now = ''] = ids();
  expect(ids()).toContain(before);
  expect(now).not.toBe(before);
  expect(output).toMatch(/^Sealed anew: [0-9]+ of [0-9]+\.$/m);
  expect(output).toMatch(new RegExp(`^Signatures that open with the key ${now} alone: [0-9]+, which are all\\.$`, 'm'));
  expect(await sealedWith(documentId)).toEqual([{ key: now, number: signed }]);
  expect((await postConfirm(tokens[2] ?? '')).status).toBe(200);
  expect(await countOf(slug)).toMatchObject({ confirmed: 3, waiting: signed - 3 });
  const page = `${inject('hub').site}/en/${slug}`;
  const names = async () => (await (await fetch(page)).text()).split('Rotated Name').length - 1;
  await eventually('three names on the page', async () => ((await names()) === 3 ? true : undefined));
});

/** Longer than any hash: what begins like this was sealed. */
const shortest = 33;

/** Every column of every table in which something is sealed with this key. */
const columnsUnder = (id: string) =>
  inDatabase(async (query) => {
    const columns = await query(
      `select format('%I', table_name) as table, format('%I', column_name) as column from information_schema.columns
        where table_schema = 'public' and data_type = 'bytea' order by 1, 2`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const [from, where] = [String(table), String(column)];
      const sealed = await query(
        `select from ${from} where length(${where}) >= $1 and substring(${where} from 1 for $2) = $3 limit 1`,
        [shortest, markOf(id).length, markOf(id)],
      );
      if (sealed.length > 0) found.push(`${from}.${where}`);
    }
    return found;
  });

test('scans, notes, files that wait and exports are sealed anew too, and open afterwards with the new key alone', async () => {
  const [before = ''] = ids();
  const { token } = await colleague('campaign-manager');
  const { documentId } = await newCampaign();
  const file = pdfWith('a scan', 1_300_000);
  const scan = await uploadScan(token, documentId, file);
  const entry = await enterPaper(token, documentId, { scan, note: 'A note' });
  const csv = `name,email\nSigner 1,${newAddress()}\n`;
  expect((await postRaw(token, `/campaigns/${documentId}/imports`, csv, 'text/csv')).status).toBe(200);
  const press = await exported({ campaign: documentId, purpose: 'press' }, token);
  const sealedTables = ['paper_entries', 'paper_scan_pieces', 'signature_import_portions'];
  const keysOf = async (table: string) =>
    inDatabase((query) =>
      query(
        `select distinct convert_from(substring(sealed from 2 for get_byte(sealed, 0)), 'LATIN1') as key from ${table}`,
      ),
    );
  const old = await columnsUnder(before);
  for (const column of ['exports.key', ...sealedTables.map((table) => `${table}.sealed`)])
    expect(old).toContain(column);
  const { code, output } = await command('rotate-keys.ts');
  expect(code, output).toBe(0);
  const [now = ''] = ids();
  for (const table of sealedTables) expect(await keysOf(table), table).toEqual([{ key: now }]);
  expect(await columnsUnder(before)).toEqual([]);
  expect((await command('rotate-keys.ts', ['--drop-old'])).code).toBe(0);
  expect((await paperIn(token, documentId)).entries[0]?.note).toBe('A note');
  const path = `/paper/${String(entry)}/scan`;
  const opened = await postRaw(token, path, JSON.stringify({ why: 'After a rotation' }), 'application/json');
  expect(Buffer.from(await opened.arrayBuffer()).equals(file)).toBe(true);
  const fetched = await follow(await linkOf(press.id, token));
  expect(Buffer.from(await fetched.arrayBuffer()).equals(press.file)).toBe(true);
});

test('when the old keys are gone what was typed can be exported as before', async () => {
  const { token } = await colleague('campaign-manager');
  const { slug, documentId } = await newCampaign();
  await postConfirm(await signAndGetToken({ campaign: slug, name: 'Signer Before', display: 'full' }));
  expect((await command('rotate-keys.ts')).code).toBe(0);
  expect((await command('rotate-keys.ts', ['--drop-old'])).code).toBe(0);
  await postConfirm(await signAndGetToken({ campaign: slug, name: 'Signer After', display: 'full' }));
  const { file } = await exported({ campaign: documentId, purpose: 'delivery' }, token);
  expect(csvRows(file).map(([, name]) => name)).toEqual(['name', 'Signer Before', 'Signer After']);
});

test('old keys go only when a person drops them, and the hub goes on without them', async () => {
  const { slug, documentId } = await newCampaign();
  expect((await command('rotate-keys.ts')).code).toBe(0);
  const [now] = ids();
  expect(ids().length).toBeGreaterThan(1);
  const { code, output } = await command('rotate-keys.ts', ['--drop-old']);
  expect(code, output).toBe(0);
  expect(ids()).toEqual([now]);
  const email = newAddress();
  await postSignature(signatureBody({ campaign: slug, email }));
  expect((await postConfirm(confirmLink(await mailTo(email)).slice(-22))).status).toBe(200);
  expect(await sealedWith(documentId)).toEqual([{ key: now, number: 1 }]);
});

test('a rotation that was interrupted goes on with its key, and until then no key can be dropped', async () => {
  const { slug, documentId } = await newCampaign();
  await sign(slug);
  const begun = `k99:${randomBytes(32).toString('base64')}`;
  const kept = readFileSync(file(), 'utf8');
  writeFileSync(file(), kept.replace(/^SEAL_KEYS=/m, `SEAL_KEYS=${begun},`));
  const early = await command('rotate-keys.ts', ['--drop-old']);
  expect(early.code).toBe(1);
  expect(early.output).toMatch(/^Signatures are still sealed with k[0-9]+: run npm run keys:rotate first\.$/m);
  const { code, output } = await command('rotate-keys.ts');
  expect(code, output).toBe(0);
  expect(output).not.toContain('Made the key');
  expect(await sealedWith(documentId)).toEqual([{ key: 'k99', number: 1 }]);
});

test('keys that come from the environment stay there: the person is told what to do', async () => {
  const kept = readFileSync(file(), 'utf8');
  const given = { SEAL_KEYS: sealKeys()[0] ?? '' };
  const { code, output } = await command('rotate-keys.ts', [], given);
  expect(code, output).toBe(0);
  expect(output).toMatch(/^SEAL_KEYS comes from the environment\./);
  expect(readFileSync(file(), 'utf8')).toBe(kept);
});
