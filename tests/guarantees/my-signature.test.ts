import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { mySignature, type MySignature } from '../../cms/contract/my-signature.ts';
import { inDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { ask, codeOf, confirmedSupporter, postPage, supporter } from '../harness/own-signature.ts';
import { countOf, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

const site = () => inject('hub').site;
const page = (token: string, under = '') => `/en/my-signature/${token}${under}`;
const get = (path: string) => fetch(site() + path, { redirect: 'manual' });
const dataOf = async (answer: Response): Promise<MySignature> => mySignature.parse(await answer.json()).data;
const everything = {
  name: 'Амина Учебная',
  place: 'Лион',
  affiliation: 'A union',
  comment: 'Two\nlines',
  updates: true,
};

async function withdrawnOf(slug: string): Promise<number> {
  const rows = await inDatabase((query) =>
    query(
      `select coalesce(sum(withdrawn), 0)::integer as withdrawn from signature_counts
        where campaign in (select document_id from campaigns where slug = $1)`,
      [slug],
    ),
  );
  return Number(rows[0]?.['withdrawn']);
}

describe('who follows the link of a mail', () => {
  test('sees everything that is stored, at the CMS and on the page', async () => {
    const { token, slug, email } = await supporter({ ...everything, display: 'full', locale: 'fr' });
    const data = await dataOf(await ask('GET', token));
    expect(data).toMatchObject({ ...everything, email, country: 'FR', display: 'full', state: 'waiting' });
    expect(data).toMatchObject({ publicName: null, signedIn: 'fr', mailLocale: 'fr', mailsSent: 1 });
    expect(data.campaign?.slug).toBe(slug);
    expect(data.consent?.text).toMatch(/\S/);
    const html = await (await get(page(token))).text();
    for (const shown of [email, 'Амина Учебная', 'Лион', 'A union', 'Two\nlines']) expect(html).toContain(shown);
  });

  test('changes what is shown, and the name on the campaign follows', async () => {
    const { token, slug } = await confirmedSupporter({ name: 'Shown Person', display: 'full' });
    const campaign = async () => (await get(`/en/${slug}`)).text();
    const shows = (text: string) => async () => ((await campaign()).includes(text) ? true : undefined);
    await eventually('full name', shows('Shown Person'), 5_000);
    expect((await dataOf(await ask('PATCH', token, { display: 'initial' }))).publicName).toBe('Shown P.');
    await eventually('name with its initial', shows('Shown P.'), 5_000);
    expect((await dataOf(await ask('PATCH', token, { display: 'none' }))).publicName).toBeNull();
    await eventually(
      'page without the name',
      async () => ((await campaign()).includes('Shown P') ? undefined : true),
      5_000,
    );
  });

  test('changes language and mails by the form, which answers 303', async () => {
    const { token, slug, email } = await confirmedSupporter();
    const answer = await postPage(page(token), { display: 'initial', mailLocale: 'de', updates: 'on' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${page(token)}?saved`);
    expect(await (await get(`${page(token)}?saved`)).text()).toContain('Saved.');
    const change = { display: 'initial', mailLocale: 'de', updates: true };
    expect(await dataOf(await ask('GET', token))).toMatchObject(change);
    await postSignature(signatureBody({ campaign: slug, email, locale: 'en' }));
    expect((await mailTo(email, 2)).html).toContain('<html lang="de"');
    await postPage(page(token), { display: 'initial', mailLocale: 'de' });
    expect((await dataOf(await ask('GET', token))).updates).toBe(false);
  });

  test('takes everything out as a file of JSON', async () => {
    const { token, email } = await supporter(everything);
    const answer = await get(page(token, '/data.json'));
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const never = { source: null, collectedOn: null, remindedAt: null, codeTries: 0 };
    expect(await answer.json()).toMatchObject({ ...everything, email, mailsSent: 1, ...never });
  });

  test.each([{}, { display: 'all', mailLocale: 'en' }, { display: 'none', mailLocale: 'xx' }])(
    'and sends the form %j changes nothing and is told so',
    async (fields) => {
      const { token } = await supporter({ updates: true });
      const answer = await postPage(page(token), fields);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('The form could not be read');
      expect((await dataOf(await ask('GET', token))).updates).toBe(true);
    },
  );
});

describe('withdrawing', () => {
  test('erases the row, the index of the address and every link at once, and the count falls', async () => {
    const { token, slug, confirmToken, email } = await confirmedSupporter({ name: 'Gone Person', display: 'full' });
    expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
    const answer = await postPage(page(token, '/withdraw'), {});
    expect(answer.status).toBe(303);
    expect((await get(answer.headers.get('location') ?? '')).status).toBe(200);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 0 });
    expect(await withdrawnOf(slug)).toBe(1);
    const left = await inDatabase((query) =>
      query(
        `select hash from tokens where hash in (sha256($1), sha256($2))
         union all select address_index from signatures
          where campaign in (select document_id from campaigns where slug = $3)`,
        [Buffer.from(token), Buffer.from(confirmToken), slug],
      ),
    );
    expect(left).toEqual([]);
    for (const method of ['GET', 'DELETE']) expect((await ask(method, token)).status).toBe(404);
    expect((await ask('PATCH', token, { display: 'full' })).status).toBe(404);
    for (const under of ['', '/data.json', '/withdraw', '/not-me'])
      expect((await get(page(token, under))).status).toBe(404);
    expect((await postConfirm(confirmToken)).status).toBe(404);
    await postSignature(signatureBody({ campaign: slug, email }));
    const anew = await mailTo(email, 2);
    expect(confirmLink(anew)).not.toContain(confirmToken);
    expect(anew.text).not.toContain(token);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });
  });

  test('counts once, however often and by how many at once it is asked for', async () => {
    const { token, slug } = await confirmedSupporter();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('DELETE', token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(19);
    expect((await postPage(page(token, '/withdraw'), {})).status).toBe(303);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 0 });
    expect(await withdrawnOf(slug)).toBe(1);
  });

  test('while confirming leaves no count behind, whichever comes first', async () => {
    const { slug } = await supporter();
    for (let round = 0; round < 8; round += 1) {
      const email = `race-${randomBytes(6).toString('hex')}@example.org`;
      await postSignature(signatureBody({ campaign: slug, email }));
      const mail = await mailTo(email);
      const own = /my-signature\/([A-Za-z0-9_-]{22})$/m.exec(mail.text)?.[1] ?? '';
      await Promise.all([postConfirm(confirmLink(mail).slice(-22)), ask('DELETE', own), ask('DELETE', own)]);
    }
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });
  });

  test('what was never confirmed lowers the number of the waiting and is no withdrawal', async () => {
    const { token, slug } = await supporter();
    expect((await ask('DELETE', token)).status).toBe(200);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 0 });
    expect(await withdrawnOf(slug)).toBe(0);
  });

  test('needs a press: opening any of the pages changes nothing', async () => {
    const { token, slug } = await supporter();
    for (const under of ['', '/withdraw', '/not-me', '/data.json'])
      for (const method of ['GET', 'HEAD'])
        expect((await fetch(site() + page(token, under), { method })).status).toBe(200);
    expect(await countOf(slug)).toMatchObject({ waiting: 1 });
  });
});

describe('a token', () => {
  test('is for one purpose: the one to confirm opens no page, the one of the page confirms nothing', async () => {
    const { token, confirmToken, slug } = await supporter();
    for (const method of ['GET', 'DELETE']) expect(await codeOf(await ask(method, confirmToken))).toBe('token-unknown');
    expect((await get(page(confirmToken))).status).toBe(404);
    expect(await codeOf(await postConfirm(token))).toBe('token-unknown');
    expect((await get(`/en/confirm/${token}`)).status).toBe(404);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });
  });

  test('that is missing is refused with 401, one that nobody has with 404', async () => {
    const answer = await fetch(`${inject('hub').cms}/api/my-signature`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await codeOf(answer)).toBe('unauthorized');
    for (const wrong of [randomBytes(16).toString('base64url'), 'short', 'a'.repeat(2000)]) {
      expect(await codeOf(await ask('GET', wrong))).toBe('token-unknown');
      expect((await get(page(wrong))).status).toBe(404);
    }
  });

  test('in the address of the CMS opens nothing', async () => {
    const { token } = await supporter();
    const answer = await fetch(`${inject('hub').cms}/api/my-signature?token=${token}`);
    expect(answer.status).toBe(401);
  });

  test('is stored as a hash only, and in no log', async () => {
    const { token } = await supporter();
    const rows = await inDatabase((query) =>
      query(`select purpose, expires_at = 'infinity' as lasts from tokens where hash = sha256($1)`, [
        Buffer.from(token),
      ]),
    );
    expect(rows).toEqual([{ purpose: 'manage', lasts: true }]);
    await get(page(token));
    const folder = join(inject('hub').data, 'logs');
    for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'utf8')).not.toContain(token);
  });
});

test('the CMS refuses what it does not know, in its envelope', async () => {
  const { token } = await supporter();
  expect(await codeOf(await ask('PATCH', token, { state: 'confirmed' }))).toBe('unknown-field');
  expect(await codeOf(await ask('PATCH', token, { mailLocale: 'xx' }))).toBe('locale-unknown');
  expect(await codeOf(await ask('PATCH', token, { display: 'x'.repeat(9_000) }))).toBe('body-too-large');
  const posted = await ask('POST', token, {});
  expect(posted.status).toBe(405);
  expect(posted.headers.get('allow')).toBe('GET, PATCH, DELETE');
});

test('no page of a signature is kept, indexed, or told to another address', async () => {
  const { token } = await supporter();
  for (const under of ['', '/withdraw', '/not-me', '/data.json']) {
    const { headers } = await get(page(token, under));
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('set-cookie')).toBeNull();
  }
});
