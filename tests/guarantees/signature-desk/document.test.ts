import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { documentOf, fileOf, readable, textOf } from '../../harness/delivery-document.ts';
import { newCampaign } from '../../harness/editor.ts';
import { desk, linesBy, refusedWith, storeSignatures } from '../../harness/signature-desk.ts';

let manager: Colleague;
let token: string;
let campaign: string;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
  ({ token } = manager);
});
beforeEach(async () => {
  ({ documentId: campaign } = await newCampaign({ title: 'A call of the tests' }));
});

const scripts: Record<string, string> = {
  Latin: 'Unterzeichnerin Ünal-Größ',
  Cyrillic: 'Підписант Їжак',
  Greek: 'Υπογράφων Δέκα',
  Arabic: 'موقع عشر',
  Hebrew: 'חותם עשר',
  Devanagari: 'हस्ताक्षर दस',
  Chinese: '签署人十',
  Korean: '서명자 열',
};

async function madeOf(rows: Parameters<typeof storeSignatures>[1], locale = 'en') {
  await storeSignatures(campaign, rows);
  const made = await documentOf(token, campaign, locale);
  const file = Buffer.from(await (await fileOf(token, made.id)).arrayBuffer());
  return { made, file };
}

test('the names that may be shown are read back in every script, as they were typed', async () => {
  const names = [...Object.values(scripts), '#eval("1") *b* $x$'];
  const { made, file } = await madeOf(names.map((publicName) => ({ publicName })));
  expect(made).toMatchObject({ names: names.length, unprintable: 0, hidden: 0, confirmed: names.length });
  const text = await textOf(file);
  for (const name of names) expect(text, name).toContain(readable(name));
  expect(text).toContain(readable('A call of the tests'));
});

test('the SHA-256 and the size that are kept are those of the file, which says that it is PDF/UA', async () => {
  const { made, file } = await madeOf([{ publicName: 'Signer One' }]);
  expect(createHash('sha256').update(file).digest('hex')).toBe(made.sha256);
  expect(file.length).toBe(made.size);
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(file.toString('latin1')).toContain('pdfuaid:part');
});

test('it comes as a PDF to be kept, which no cache between keeps', async () => {
  const { made } = await madeOf([{ publicName: 'Signer One' }]);
  const { headers } = await fileOf(token, made.id);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-length')).toBe(String(made.size));
  expect(headers.get('content-disposition')).toBe(`attachment; filename="signatures-${String(made.id)}-en.pdf"`);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('what waits, is set aside or shows no name is not in it, and is a number', async () => {
  const { made, file } = await madeOf([
    { publicName: 'Signer Shown' },
    { publicName: null },
    { state: 'waiting', publicName: null },
    { state: 'invalid', publicName: null },
  ]);
  expect(made).toMatchObject({ names: 1, hidden: 1, confirmed: 2 });
  expect(await textOf(file)).toContain('SignerShown');
});

test('a name that no font can draw is counted, and fails nothing', async () => {
  const { made } = await madeOf([{ publicName: 'བོད་ཡིག' }, { publicName: 'Signer Two' }]);
  expect(made).toMatchObject({ names: 2, unprintable: 1 });
});

test('without a reason, in a language that the hub does not have, or of no campaign none is made, and no line is left', async () => {
  const before = await linesBy(manager);
  const order = (of: string, body: object) => desk(token, 'POST', `/campaigns/${of}/documents`, body);
  expect(refusedWith(await order(campaign, { locale: 'en', why: '' }))[0]).toBe(400);
  expect(refusedWith(await order(campaign, { locale: 'tlh', why: 'A reason' }))).toEqual([400, 'locale-unknown']);
  expect(refusedWith(await order('nothing', { locale: 'en', why: 'A reason' }))).toEqual([404, 'not-found']);
  expect(await linesBy(manager)).toBe(before);
});

test('in Arabic it is set from right to left, with its own words', async () => {
  const { file } = await madeOf([{ publicName: 'Signer Three' }], 'ar');
  expect(file.toString('latin1')).toMatch(/\/Lang ?\(ar\)/);
  expect(await textOf(file)).toMatch(/\p{Script=Arabic}/u);
});
