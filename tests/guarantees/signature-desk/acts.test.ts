import { beforeAll, describe, expect, inject, test } from 'vitest';
import { actDone, signatureStory, typedEntry } from '../../../cms/contract/found-signatures.ts';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { inDatabase } from '../../harness/database.ts';
import { eventually } from '../../harness/eventually.ts';
import { mailTo } from '../../harness/mailbox.ts';
import { confirmedSupporter, supporter, type Supporter } from '../../harness/own-signature.ts';
import { byAddress, dataOf, desk, linesAbout, linesBy, refusedWith } from '../../harness/signature-desk.ts';
import { countOf, postConfirm } from '../../harness/supporter.ts';

let manager: Colleague;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
});

const why = 'The supporter asked by letter';

const campaignOf = (slug: string): Promise<string> =>
  inDatabase(async (query) =>
    String((await query('select document_id from campaigns where slug = $1', [slug]))[0]?.['document_id']),
  );

async function idOf({ slug, email }: Supporter): Promise<number> {
  const [found] = await byAddress(manager.token, await campaignOf(slug), email);
  return found?.id ?? 0;
}

const act = (id: number, deed: string, body: object = { why }) =>
  desk(manager.token, 'POST', `/signatures/${String(id)}/${deed}`, body);

const figures = (slug: string) =>
  inDatabase(async (query) => {
    const [row] = await query(
      `select sum(waiting) as waiting, sum(confirmed) as confirmed, sum(withdrawn) as withdrawn, sum(shown) as shown,
              sum(invalidated) as invalidated from signature_counts where campaign = $1`,
      [await campaignOf(slug)],
    );
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));
  });

const nothing = { waiting: 0, confirmed: 0, withdrawn: 0, shown: 0, invalidated: 0 };

test('the story of a signature says what became of it, and nothing that was typed and is not shown', async () => {
  const signed = await confirmedSupporter({ name: 'Signer Unshown', place: 'Testplace', comment: 'A testing comment' });
  const id = await idOf(signed);
  const answer = await desk(manager.token, 'GET', `/signatures/${String(id)}`);
  const story = dataOf(answer, signatureStory);
  expect(story).toMatchObject({ id, state: 'confirmed', publicName: null, mailsSent: 1, mailsLeft: 4, kept: true });
  expect(story.signedText?.address).toBe(`${inject('hub').site}/en/${signed.slug}/history#revision-1`);
  expect(story.consent?.text).toMatch(/\w/);
  expect(story.deeds.map(({ deed, actor }) => [deed, actor])).toEqual([
    ['signatures-searched', `Colleague Of The Tests <${manager.email}>`],
  ]);
  expect(JSON.stringify(answer.body)).not.toMatch(
    new RegExp(`Unshown|Testplace|testing comment|${signed.email}|by letter`),
  );
});

test('what was typed is shown to who says why, with a line that says so', async () => {
  const signed = await confirmedSupporter({ name: 'Signer Unshown', place: 'Testplace' });
  const id = await idOf(signed);
  expect(dataOf(await act(id, 'open'), typedEntry)).toEqual({
    ...{ name: 'Signer Unshown', address: signed.email, place: 'Testplace', affiliation: '', comment: '' },
  });
  const [line] = await linesAbout(id);
  expect(line).toMatchObject({ deed: 'signature-opened', why, signature: id });
  expect(line?.campaign?.documentId).toBe(await campaignOf(signed.slug));
});

test('a mail is sent again to who waits and to who has confirmed, five to an address and no more', async () => {
  const signed = await supporter();
  const id = await idOf(signed);
  expect(dataOf(await act(id, 'send-again'), actDone)).toEqual({ state: 'sent' });
  expect((await mailTo(signed.email, 2)).text).toMatch(/\/confirm\//);
  await postConfirm(signed.confirmToken);
  expect(dataOf(await act(id, 'send-again'), actDone)).toEqual({ state: 'sent' });
  expect((await mailTo(signed.email, 3)).text).toMatch(/\/my-signature\//);
  await inDatabase((query) => query(`update signatures set mails_sent = 5 where id = $1`, [id]));
  const lines = await linesBy(manager);
  expect(refusedWith(await act(id, 'send-again'))).toEqual([409, 'no-mail-left']);
  expect(await linesBy(manager)).toBe(lines);
  const deeds = (await linesAbout(id)).map(({ deed }) => deed);
  expect(deeds).toEqual(['mail-sent-again', 'mail-sent-again', 'signatures-searched']);
});

describe('a signature that is withdrawn on request is gone with its links, and the counters follow', () => {
  test.each([
    ['waiting', nothing],
    ['confirmed', { ...nothing, withdrawn: 1 }],
    ['invalid', nothing],
  ])('from the state %s', async (state, after) => {
    const signed = await (state === 'waiting' ? supporter : confirmedSupporter)({
      name: 'Signer Shown',
      display: 'full',
    });
    const id = await idOf(signed);
    if (state === 'invalid')
      await inDatabase(async (query) => {
        await query(`update signatures set state = 'invalid' where id = $1`, [id]);
        await query(`update signature_counts set confirmed = 0, shown = 0, invalidated = 1 where campaign = $1`, [
          await campaignOf(signed.slug),
        ]);
      });
    expect(dataOf(await act(id, 'withdraw'), actDone)).toEqual({ state: 'withdrawn' });
    expect(await figures(signed.slug)).toEqual(after);
    const left = (sql: string) => inDatabase((query) => query(sql, [id]));
    expect(await left('select 1 from signatures where id = $1')).toEqual([]);
    expect(await left('select 1 from tokens where signature = $1')).toEqual([]);
    expect((await linesAbout(id))[0]).toMatchObject({ deed: 'signature-withdrawn', why });
    expect((await countOf(signed.slug)).confirmed).toBe(0);
    const lines = await linesBy(manager);
    expect(refusedWith(await act(id, 'withdraw'))).toEqual([404, 'not-found']);
    expect(await linesBy(manager)).toBe(lines);
  });
});

test('a corrected name is on the page within five seconds, and what is handed over says the same', async () => {
  const signed = await confirmedSupporter({ name: 'Signer Mispelt', display: 'full' });
  const id = await idOf(signed);
  expect(dataOf(await act(id, 'correct-name', { why, name: 'Signer Misspelt' }), actDone)).toEqual({
    state: 'corrected',
  });
  const page = `${inject('hub').site}/en/${signed.slug}/signatures`;
  await eventually(
    'corrected name on the page',
    async () => ((await (await fetch(page)).text()).includes('Signer Misspelt') ? true : undefined),
    5_000,
  );
  expect(dataOf(await act(id, 'open'), typedEntry).name).toBe('Signer Misspelt');
  expect((await linesAbout(id))[1]).toMatchObject({ deed: 'name-corrected', why, about: {} });
});

test('a name is corrected only where one is shown, and only to what the form would take', async () => {
  const signed = await confirmedSupporter({ name: 'Signer Unshown', display: 'none' });
  const id = await idOf(signed);
  const lines = await linesBy(manager);
  expect(refusedWith(await act(id, 'correct-name', { why, name: 'Another Name' }))).toEqual([409, 'no-name-shown']);
  for (const name of ['', 'https://example.org', '<b>Name</b>', 'x'.repeat(121)])
    expect((await act(id, 'correct-name', { why, name })).status).toBe(400);
  expect(await linesBy(manager)).toBe(lines);
});

test.each(['open', 'send-again', 'withdraw', 'correct-name'])(
  '%s without a reason is refused and leaves no line',
  async (deed) => {
    const id = await idOf(await confirmedSupporter({ name: 'Signer Shown', display: 'full' }));
    const lines = await linesBy(manager);
    const name = deed === 'correct-name' ? { name: 'Another Name' } : {};
    for (const body of [name, { ...name, why: '  ' }, { ...name, why: 'x'.repeat(501) }])
      expect((await act(id, deed, body)).status).toBe(400);
    expect(await linesBy(manager)).toBe(lines);
    expect((await desk(manager.token, 'GET', `/signatures/${String(id)}`)).status).toBe(200);
  },
);

test('what somebody did in one go that failed leaves no line', async () => {
  const signed = await confirmedSupporter();
  const id = await idOf(signed);
  await inDatabase((query) => query(`update signatures set sealed = null where id = $1`, [id]));
  const lines = await linesBy(manager);
  expect(refusedWith(await act(id, 'open'))).toEqual([410, 'no-longer-kept']);
  expect(refusedWith(await act(id, 'send-again'))).toEqual([410, 'no-longer-kept']);
  expect(await linesBy(manager)).toBe(lines);
});
