import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { keysIn } from '../../cms/src/seal/kept-keys.ts';
import { keyRing } from '../../cms/src/seal/key-ring.ts';
import { seal } from '../../cms/src/seal/seal.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, newCampaign, type Document } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import {
  csvRows,
  exported,
  exportIn,
  exportPath,
  follow,
  linkOf,
  listedExport,
  orderExport,
  workbookRows,
} from '../harness/exports.ts';
import { job } from '../harness/job.ts';
import { newAddress, postConfirm, postSignature, signAndGetToken, signatureBody } from '../harness/supporter.ts';

let manager: Colleague;
let campaign: Document;
/** Names that spreadsheets, files and scripts trip over; all of them may be typed into the form. */
const names = [
  '=HYPERLINK("evil","x")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\'quoted\' "twice", and a comma',
  'ليلى حداد',
  'नेहा शर्मा',
  'Łucja 👩🏽‍🚀',
  'O’Neill; A & B',
];
const day = new Date().toISOString().slice(0, 10);
const updates = newAddress();

async function confirmed(own: Record<string, unknown>): Promise<void> {
  await postConfirm(await signAndGetToken({ campaign: campaign.slug, ...own }));
}

beforeAll(async () => {
  manager = await colleague('campaign-manager');
  campaign = await newCampaign();
  const own = { display: 'full', place: 'Place, of "one"', affiliation: '=1+1' };
  for (const name of names) await confirmed({ name, ...own });
  await confirmed({ name: 'Firstname Lastword', display: 'initial', place: 'Hiddenplace', affiliation: 'Hiddenunion' });
  await confirmed({ name: 'Nobody Shown', place: 'Hiddenplace', comment: 'Hiddencomment' });
  await confirmed({ name: 'Wants Mail', email: updates, updates: true, locale: 'fr' });
  await postSignature(
    signatureBody({ campaign: campaign.slug, name: 'Never Confirmed', display: 'full', updates: true }),
  );
});

const order = (purpose: 'delivery' | 'press' | 'contact', format: 'csv' | 'xlsx' = 'csv') =>
  exported({ campaign: campaign.documentId, purpose, format }, manager.token);

const guarded = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);

describe('what is in an export', () => {
  test('a delivery holds of each confirmed signature what its owner chose to hand over, and nothing else', async () => {
    const [header, ...rows] = csvRows((await order('delivery')).file);
    expect(header).toEqual([
      ...['number', 'name', 'place', 'affiliation', 'country'],
      ...['language', 'text_language', 'text_revision', 'confirmed_on'],
    ]);
    const common = ['FR', 'en', 'en', '1', day];
    const full = names.map((name, at) => [String(at + 1), guarded(name), 'Place, of "one"', `'=1+1`, ...common]);
    const number = (more: number) => String(names.length + more);
    expect(rows).toEqual([
      ...full,
      [number(1), 'Firstname L.', '', '', ...common],
      [number(2), '', '', '', ...common],
      [number(3), '', '', '', 'FR', 'fr', 'en', '1', day],
    ]);
  });

  test('what the press gets is what the page shows', async () => {
    const [header, ...rows] = csvRows((await order('press')).file);
    expect(header).toEqual(['name', 'country', 'confirmed_on']);
    const shown = [...names, 'Firstname L.', '', ''];
    expect(rows).toEqual(shown.map((name) => [guarded(name), 'FR', day]));
  });

  test('for contact there are only those who asked for mail', async () => {
    const { file } = await order('contact');
    expect(csvRows(file)).toEqual([
      ['name', 'address', 'language'],
      ['Wants Mail', updates, 'fr'],
    ]);
  });

  test('in a workbook every name stands as it was typed, as a text and never as a formula', async () => {
    const [header, ...rows] = await workbookRows((await order('delivery', 'xlsx')).file);
    expect(header?.[1]).toBe('name');
    expect(rows.slice(0, names.length).map(([number, name, , affiliation]) => [number, name, affiliation])).toEqual(
      names.map((name, at) => [at + 1, name, '=1+1']),
    );
  });

  test('names that no form lets through, of several lines or led by a tab, come back whole all the same', async () => {
    const own = await newCampaign();
    const odd = ['\tled by a tab', 'two\nlines, "both" hers', '=1+1\u0007'];
    for (const name of odd) {
      await postConfirm(await signAndGetToken({ campaign: own.slug, name: 'To Change', display: 'full' }));
      await inDatabase((query) =>
        query(`update signatures set public_name = $2 where campaign = $1 and public_name = 'To Change'`, [
          own.documentId,
          name,
        ]),
      );
    }
    const ordered = { campaign: own.documentId, purpose: 'press' } as const;
    const csv = csvRows((await exported(ordered, manager.token)).file).slice(1);
    expect(csv.map(([name]) => name)).toEqual([`'${odd[0] ?? ''}`, odd[1], `'${odd[2] ?? ''}`]);
    const workbook = await workbookRows((await exported({ ...ordered, format: 'xlsx' }, manager.token)).file);
    expect(workbook.slice(1).map(([name]) => name)).toEqual([odd[0], odd[1], '=1+1']); // no XML holds a bell
  });

  test('a signature that was set aside or withdrawn is in none, and what retention erased is said', async () => {
    const own = await newCampaign();
    const sign = (name: string) => signAndGetToken({ campaign: own.slug, name, display: 'full', place: 'Somewhere' });
    for (const name of ['Stays', 'Erased', 'Aside']) await postConfirm(await sign(name));
    await inDatabase(async (query) => {
      await query(`update signatures set state = 'invalid' where campaign = $1 and public_name = 'Aside'`, [
        own.documentId,
      ]);
      await query(`update signatures set sealed = null where campaign = $1 and public_name = 'Erased'`, [
        own.documentId,
      ]);
    });
    const { id, file } = await exported({ campaign: own.documentId }, manager.token);
    expect(
      csvRows(file)
        .slice(1)
        .map((row) => row.slice(1, 3)),
    ).toEqual([
      ['Stays', 'Somewhere'],
      ['Erased', ''],
    ]);
    expect(await listedExport(own.documentId, id, manager.token)).toMatchObject({ total: 2, erased: 1 });
  });

  test('a campaign without signatures gives a file with nothing but its header, in both forms', async () => {
    const { documentId } = await newCampaign();
    const csv = await exported({ campaign: documentId, purpose: 'press' }, manager.token);
    expect(csvRows(csv.file)).toHaveLength(1);
    const workbook = await exported({ campaign: documentId, format: 'xlsx' }, manager.token);
    expect(await workbookRows(workbook.file)).toHaveLength(1);
  });
});

describe('who gets an export', () => {
  test('the file is for the disk of one browser, and no cache keeps it', async () => {
    const { answer, file } = await order('press');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="signatures-press-${day}.csv"`,
      'content-length': String(file.length),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('a link is good once, for a few minutes, and only in the browser that asked for it', async () => {
    const { id } = await order('press');
    const link = await linkOf(id, manager.token);
    expect((await follow({ ...link, cookie: '' })).status).toBe(404);
    expect((await follow({ ...link, cookie: 'hub-export=AAAAAAAAAAAAAAAAAAAAAA' })).status).toBe(404);
    expect((await follow(link)).status).toBe(200);
    expect((await follow(link)).status).toBe(404);
    const late = await linkOf(id, manager.token);
    await inDatabase((query) => query('update exports set ticket_expires_at = now() where id = $1', [id]));
    expect((await follow(late)).status).toBe(404);
  });

  test('nobody gets a link but the manager who ordered it', async () => {
    const { id } = await order('press');
    const other = await colleague('campaign-manager');
    const link = (token: string) => admin('POST', `${exportPath}/${id}/link`, {}, token);
    expect((await link(other.token)).status).toBe(404);
    expect((await link((await colleague('strapi-editor')).token)).status).toBe(403);
    expect((await listedExport(campaign.documentId, id, other.token)).mine).toBe(false);
  });

  test.each([
    ['without a reason', { why: ' ' }, 400],
    ['for another purpose', { purpose: 'everything' }, 400],
    ['in another form', { format: 'pdf' }, 400],
    ['with a field that nobody knows', { columns: ['email'] }, 400],
    ['of a campaign that is not there', { campaign: 'nowhere' }, 404],
  ])('an order %s is refused', async (_, own, status) => {
    const body = { campaign: campaign.documentId, purpose: 'press', format: 'csv', why: 'A test.', ...own };
    expect((await admin('POST', exportPath, body, manager.token)).status).toBe(status);
  });

  test('the audit log says who ordered and who fetched what, and why', async () => {
    const why = `For the desk of ${manager.email}`;
    await exported({ campaign: campaign.documentId, purpose: 'contact', why }, manager.token);
    const { body } = await admin('GET', '/signature-desk/audit');
    const lines = (body as { data: { deed: string; why: string; actor: string; about: object }[] }).data;
    const own = lines.filter((line) => line.why === why);
    expect(own.map(({ deed }) => deed)).toEqual(['export-downloaded', 'signatures-exported']);
    expect(own.map(({ about }) => about)).toEqual([
      { purpose: 'contact', format: 'csv', number: 1 },
      { purpose: 'contact', format: 'csv', number: names.length + 3 },
    ]);
    expect(own[0]?.actor).toContain(manager.email);
  });
});

describe('what is left of an export', () => {
  const folder = () => join(inject('hub').data, 'exports');
  const files = () => readdirSync(folder());
  const rowOf = (id: string) =>
    inDatabase(async (query) => (await query('select *, exports::text as whole from exports where id = $1', [id]))[0]);

  test('nothing of it is readable on the disk, in the database, in the queue or in a log', async () => {
    const { id } = await order('delivery');
    const link = await linkOf(id, manager.token);
    const [database] = await inDatabase((query) =>
      query(`select (select string_agg(exports::text, ' ') from exports) as exports,
                    (select string_agg(job::text, ' ') from jobs.job where name = 'export-signatures') as jobs`),
    );
    const logs = join(inject('hub').data, 'logs');
    const texts = [
      ...files().map((file) => readFileSync(join(folder(), file)).toString('latin1')),
      ...readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8')),
      JSON.stringify(database),
    ];
    const token = link.path.split('/').at(-1) ?? '';
    for (const text of texts)
      for (const word of ['HYPERLINK', 'Firstname', 'Wants Mail', updates, 'confirmed_on', token, 'A test wants it.'])
        expect(text).not.toContain(word);
  });

  test('after its day the file is gone and its link opens nothing', async () => {
    const { id } = await order('press');
    const link = await linkOf(id, manager.token);
    const file = String((await rowOf(id))?.['file']);
    expect(files()).toContain(file);
    await inDatabase((query) => query('update exports set expires_at = now() where id = $1', [id]));
    expect((await follow(link)).status).toBe(404);
    expect((await listedExport(campaign.documentId, id, manager.token)).state).toBe('expired');
    await job('forget-exports');
    expect(files()).not.toContain(file);
    expect(await rowOf(id)).toMatchObject({ state: 'expired', key: null });
  });

  test('what is deleted by hand is gone at once', async () => {
    const { id } = await order('press');
    const file = String((await rowOf(id))?.['file']);
    expect((await admin('DELETE', `${exportPath}/${id}`, undefined, manager.token)).status).toBe(200);
    expect(files()).not.toContain(file);
    expect((await admin('DELETE', `${exportPath}/${id}`, undefined, manager.token)).status).toBe(404);
  });

  test('a cancelled export ends, and leaves no file and no key', async () => {
    const id = await inDatabase(async (query) => {
      await query('begin');
      await query('lock table signatures in access exclusive mode'); // it cannot be done before it is cancelled
      const ordered = await orderExport({ campaign: campaign.documentId }, manager.token);
      await exportIn('running', campaign.documentId, ordered, manager.token);
      expect((await admin('DELETE', `${exportPath}/${ordered}`, undefined, manager.token)).status).toBe(200);
      await query('rollback');
      return ordered;
    });
    await eventually('end of its job', () =>
      inDatabase(async (query) => {
        const done = await query(
          `select from jobs.job where name = 'export-signatures' and state = 'completed' and data ->> 'export' = $1`,
          [id],
        );
        return done.length > 0 ? true : undefined;
      }),
    );
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'cancelled', key: null });
    expect(files()).not.toContain(String(row?.['file']));
  });

  test('an export that cannot be made says so and leaves no file', async () => {
    const own = await newCampaign();
    await postConfirm(await signAndGetToken({ campaign: own.slug, display: 'full' }));
    // It opens, so that keys can be rotated meanwhile, and holds no entry.
    const keys = keyRing(keysIn(readFileSync(join(inject('hub').data, 'secrets.env'), 'utf8')));
    const sealed = seal(keys, own.documentId, 'no entry');
    await inDatabase((query) =>
      query('update signatures set sealed = $2 where campaign = $1', [own.documentId, sealed]),
    );
    const id = await orderExport({ campaign: own.documentId }, manager.token);
    await exportIn('failed', own.documentId, id, manager.token);
    expect(files()).not.toContain(String((await rowOf(id))?.['file']));
  });
});
