import { beforeAll, describe, expect, inject, test } from 'vitest';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign, publish, type Document } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { countersOf, enterPaper, onPaper, paperIn, pdfWith, postRaw, uploadScan } from '../harness/paper.ts';
import { desk, linesBy, refusedWith } from '../harness/signature-desk.ts';
import { countOf } from '../harness/supporter.ts';

let manager: Colleague;
let campaign: Document;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
  campaign = await newCampaign();
});

const why = 'A test of paper';
const act = (id: number, what: string) => desk(manager.token, 'POST', `/paper/${String(id)}/${what}`, { why });

describe('the counters say what the entries do', () => {
  test('after entering, changing, removing and putting back, each with a line in the log', async () => {
    const { documentId, slug } = await newCampaign();
    const { documentId: organisation } = await publish('organisation', {
      ...{ name: 'An organisation of the tests', slug: `org-${slug}`, part: 'circulates', campaigns: [documentId] },
    });
    const before = await linesBy(manager);
    const one = await enterPaper(manager.token, documentId, {
      number: 200,
      country: 'FR',
      language: 'fr',
      organisation,
    });
    await enterPaper(manager.token, documentId, { number: 10 });
    const ofOne = { day: '2026-05-03', country: 'FR', locale: 'fr', partner: organisation, paper: 200 };
    const ofOther = { day: '2026-05-03', country: '', locale: '', partner: '', paper: 10 };
    expect(await countersOf(documentId)).toEqual([ofOther, ofOne]);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 0, paper: 210 });

    const change = onPaper({ number: 150, day: '2026-05-04', country: 'DE', why });
    expect((await desk(manager.token, 'PUT', `/paper/${String(one)}`, change)).status).toBe(200);
    const changed = { day: '2026-05-04', country: 'DE', locale: '', partner: '', paper: 150 };
    expect(await countersOf(documentId)).toEqual([ofOther, changed]);

    expect((await act(one, 'removal')).status).toBe(200);
    expect(await countersOf(documentId)).toEqual([ofOther]);
    expect(refusedWith(await act(one, 'removal'))).toEqual([409, 'changed-meanwhile']);
    expect(refusedWith(await desk(manager.token, 'PUT', `/paper/${String(one)}`, change))).toEqual([
      409,
      'changed-meanwhile',
    ]);
    expect((await act(one, 'restoring')).status).toBe(200);
    expect(refusedWith(await act(one, 'restoring'))).toEqual([409, 'changed-meanwhile']);
    expect(await countersOf(documentId)).toEqual([ofOther, changed]);
    const { total, entries } = await paperIn(manager.token, documentId);
    expect(total).toBe(160);
    expect(entries.map(({ number, place, note, removedAt }) => [number, place, note, removedAt])).toEqual([
      [10, 'Market square', 'Three sheets', null],
      [150, 'Market square', 'Three sheets', null],
    ]);
    expect((await linesBy(manager)) - before).toBe(5);
  });

  test('when two people remove the same entry at once', async () => {
    const { documentId } = await newCampaign();
    const id = await enterPaper(manager.token, documentId);
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(id, 'removal')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await countersOf(documentId)).toEqual([]);
  });
});

describe('every total shows them apart', () => {
  test('the page of the campaign, the home page and count.json', async () => {
    const own = await newCampaign({ goal: 1_000 });
    await enterPaper(manager.token, own.documentId, { number: 210 });
    const read = async (path: string) => (await fetch(inject('hub').site + path)).text();
    const shown = async (path: string, sentence: string) =>
      eventually(`${sentence} on ${path}`, async () => ((await read(path)).includes(sentence) ? true : undefined));
    await shown(`/en/${own.slug}`, 'and 210 signed on paper');
    await shown('/en', 'and 210 signed on paper');
    await shown(`/ar/${own.slug}`, 'توقيع');
    const page = await read(`/en/${own.slug}`);
    expect(page).toContain('Nobody has signed online yet.');
    expect(page).toMatch(/<progress max="1000" value="210" aria-label="210 of 1,000"/);
    expect(page).toContain('"userInteractionCount":210,"name":"On paper"');
    expect(JSON.parse(await read(`/en/${own.slug}/count.json`))).toMatchObject({ confirmed: 0, paper: 210 });
  });

  test('and a campaign without any says nothing of paper', async () => {
    const page = await (await fetch(`${inject('hub').site}/en/${campaign.slug}`)).text();
    expect(page).not.toContain('on paper together');
    expect(page).toContain('Nobody has signed yet. Be the first.');
  });
});

describe('a scan', () => {
  const secret = 'NAMES-AND-HANDS-OF-SIGNERS';

  test('lies sealed: the database holds none of its bytes, in whatever letters, nor does the disk', async () => {
    const own = await newCampaign();
    const file = pdfWith(secret, 1_500_000);
    const scan = await uploadScan(manager.token, own.documentId, file);
    await enterPaper(manager.token, own.documentId, { scan, place: 'HIDDEN-PLACE', note: 'HIDDEN-NOTE' });
    const stored = await inDatabase(async (query) =>
      JSON.stringify([
        await query('select entry::text from paper_entries entry where campaign = $1', [own.documentId]),
        await query('select piece::text from paper_scan_pieces piece where scan = $1', [scan]),
        await query('select scan::text from paper_scans scan where id = $1', [scan]),
      ]),
    );
    expect(stored.length).toBeGreaterThan(3_000_000);
    const words = [secret, 'HIDDEN-PLACE', 'HIDDEN-NOTE', '%PDF-'];
    for (const word of words.flatMap((each) => [each, Buffer.from(each).toString('hex')]))
      expect(stored).not.toContain(word);
    for (let shift = 0; shift < 3; shift += 1)
      expect(stored).not.toContain(Buffer.from(secret.slice(shift)).toString('base64').slice(0, 24));
  });

  test('is opened with a reason only, comes back byte by byte, and leaves a line', async () => {
    const own = await newCampaign();
    const file = pdfWith(secret, 1_200_000);
    const scan = await uploadScan(manager.token, own.documentId, file);
    const id = await enterPaper(manager.token, own.documentId, { scan });
    const path = `/paper/${String(id)}/scan`;
    const before = await linesBy(manager);
    expect(refusedWith(await desk(manager.token, 'POST', path, { why: '' }))).toEqual([400, 'required']);
    expect(await linesBy(manager)).toBe(before);
    const answer = await postRaw(manager.token, path, JSON.stringify({ why }), 'application/json');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
    expect(await linesBy(manager)).toBe(before + 1);
  });

  test('is of its campaign and its entry alone, and goes when the entry gets another', async () => {
    const [own, other] = [await newCampaign(), await newCampaign()];
    const first = await uploadScan(manager.token, own.documentId, pdfWith('first'));
    const id = await enterPaper(manager.token, own.documentId, { scan: first });
    for (const stolen of [own.documentId, other.documentId])
      expect(
        refusedWith(await desk(manager.token, 'POST', `/campaigns/${stolen}/paper`, onPaper({ scan: first }))),
      ).toEqual([400, 'malformed']);
    const second = await uploadScan(manager.token, own.documentId, pdfWith('second'));
    expect((await desk(manager.token, 'PUT', `/paper/${String(id)}`, onPaper({ scan: second }))).status).toBe(200);
    const left = await inDatabase((query) => query('select id from paper_scans where campaign = $1', [own.documentId]));
    expect(left).toEqual([{ id: second }]);
  });

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
  ])('that is %s is refused by its first bytes', async (_, body) => {
    const answer = await postRaw(
      manager.token,
      `/campaigns/${campaign.documentId}/paper-scans`,
      body,
      'application/pdf',
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('"malformed"');
  });

  test('larger than 10 MB is refused, and so is one that says it is JSON', async () => {
    const path = `/campaigns/${campaign.documentId}/paper-scans`;
    expect((await postRaw(manager.token, path, pdfWith('large', 10 * 1024 * 1024))).status).toBe(413);
    expect((await postRaw(manager.token, path, '{}', 'application/json')).status).toBe(400);
  });
});

describe('an entry is refused', () => {
  test.each([
    [{ number: 0 }, 'malformed'],
    [{ number: 2.5 }, 'malformed'],
    [{ number: 1_000_001 }, 'malformed'],
    [{ day: '2999-01-01' }, 'malformed'],
    [{ day: '3 May' }, 'malformed'],
    [{ country: 'ZZ' }, 'malformed'],
    [{ language: 'tlh' }, 'locale-unknown'],
    [{ organisation: 'nobody' }, 'malformed'],
    [{ place: 'a\u0000b' }, 'malformed'],
    [{ note: 'n'.repeat(501) }, 'too-long'],
    [{ why: '' }, 'required'],
  ])('with %j, and nothing is counted', async (own, code) => {
    const before = await linesBy(manager);
    const answer = await desk(manager.token, 'POST', `/campaigns/${campaign.documentId}/paper`, onPaper(own));
    expect(refusedWith(answer)).toEqual([400, code]);
    expect(await countersOf(campaign.documentId)).toEqual([]);
    expect(await linesBy(manager)).toBe(before);
  });

  test('of a campaign that is not there, and one that nobody made', async () => {
    expect((await desk(manager.token, 'GET', '/campaigns/nobody/paper')).status).toBe(404);
    expect((await desk(manager.token, 'POST', '/campaigns/nobody/paper', onPaper())).status).toBe(404);
    expect((await act(2_000_000_000, 'removal')).status).toBe(404);
  });
});

test('a list of entries is paged, and every entry is on one page', async () => {
  const { documentId } = await newCampaign();
  for (let number = 1; number <= 53; number += 1) await enterPaper(manager.token, documentId, { number });
  const first = await paperIn(manager.token, documentId);
  expect(first.entries).toHaveLength(50);
  const rest = await paperIn(manager.token, documentId, `?before=${String(first.before)}`);
  expect(rest).toMatchObject({ before: null });
  const numbers = [...first.entries, ...rest.entries].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 53 }, (_, at) => 53 - at));
});
