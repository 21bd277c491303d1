import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { refusal } from '../../cms/contract/envelope.ts';
import { inDatabase } from '../harness/database.ts';
import { edit, newCampaign, campaignAttributes } from '../harness/editor.ts';
import { countOf, postConfirm, postSignature, signAndGetToken, signatureBody } from '../harness/supporter.ts';

const codeOf = async (answer: Response) => refusal.parse(await answer.json()).error.details.issues[0]?.code;

test('a link counts once, however often and by how many at once it is pressed', async () => {
  const { slug } = await newCampaign();
  const token = await signAndGetToken({ campaign: slug });
  const answers = await Promise.all(Array.from({ length: 50 }, () => postConfirm(token)));
  expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
  expect((await postConfirm(token)).status).toBe(200);
  expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
});

test('opening the link does not confirm: mail scanners open links', async () => {
  const { slug } = await newCampaign();
  const token = await signAndGetToken({ campaign: slug });
  for (const method of ['GET', 'HEAD'])
    expect((await fetch(`${inject('hub').site}/en/confirm/${token}`, { method })).status).toBe(200);
  expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });
});

describe('a token that is', () => {
  const unknown = randomBytes(16).toString('base64url');

  test('unknown is refused with 404 at the CMS and on the page', async () => {
    const answer = await postConfirm(unknown);
    expect(answer.status).toBe(404);
    expect(await codeOf(answer)).toBe('token-unknown');
    expect((await fetch(`${inject('hub').site}/en/confirm/${unknown}`)).status).toBe(404);
  });

  test.each(['short', `${unknown}x`, '%00', "' or 1=1 --", '..%2f..%2fetc', 'a'.repeat(5000)])(
    'malformed (%s) is refused with a 4xx on both sides',
    async (token) => {
      expect((await postConfirm(token)).status).toBe(404);
      const page = await fetch(`${inject('hub').site}/en/confirm/${encodeURIComponent(token)}`);
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(page.status).toBeLessThan(500);
    },
  );

  test('expired is refused with 410, and the page says what to do', async () => {
    const { slug } = await newCampaign();
    const token = await signAndGetToken({ campaign: slug });
    await inDatabase((query) =>
      query(`update tokens set expires_at = now() - interval '1 second' where hash = sha256($1)`, [Buffer.from(token)]),
    );
    const answer = await postConfirm(token);
    expect(answer.status).toBe(410);
    expect(await codeOf(answer)).toBe('token-expired');
    const page = await fetch(`${inject('hub').site}/en/confirm/${token}`);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain('This link has expired');
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });
  });

  test('of a campaign that was closed meanwhile is refused with 409', async () => {
    const { slug, documentId } = await newCampaign();
    const token = await signAndGetToken({ campaign: slug });
    await edit('campaign', documentId, campaignAttributes({ slug, state: 'closed', closesOn: '2026-01-31' }));
    const signing = async () => (await postSignature(signatureBody({ campaign: slug }))).status;
    await expect.poll(signing, { timeout: 5000 }).toBe(409);
    expect((await postConfirm(token)).status).toBe(409);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0 });
  });
});
