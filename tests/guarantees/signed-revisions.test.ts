import { expect, inject, test } from 'vitest';
import { mySignature } from '../../cms/contract/my-signature.ts';
import { command } from '../harness/command.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign, type Document } from '../harness/editor.ts';
import { correctedCampaign, historyOf, paragraphs, restate } from '../harness/history.ts';
import { job } from '../harness/job.ts';
import { confirmLink, mailTo, mySignatureLink } from '../harness/mailbox.ts';
import { ask, codeOf } from '../harness/own-signature.ts';
import { countOf, newAddress, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

/** Signs what is shown now, or a revision that was shown before, confirms, and answers the token of the own page. */
async function signer({ slug }: Document, own: Record<string, unknown> = {}): Promise<string> {
  const email = newAddress();
  await postSignature(signatureBody({ campaign: slug, email, ...own }));
  const mail = await mailTo(email);
  await postConfirm(confirmLink(mail).slice(-22));
  return mySignatureLink(mail).slice(-22);
}

const signed = async ({ slug }: Document) =>
  (await historyOf(slug)).revisions.map(({ number, signed: people }) => [number, people]);

const second = paragraphs('The second text.');

test('each revision shows how many confirmed under it; who withdraws is not counted, who waits neither', async () => {
  const campaign = await newCampaign();
  const [first] = (await historyOf(campaign.slug)).revisions;
  await signer(campaign);
  await restate(campaign, second);
  const revision = (await historyOf(campaign.slug)).revisions[0]?.fingerprint;
  const token = await signer(campaign, { revision });
  await signer(campaign, { revision: first?.fingerprint });
  await postSignature(signatureBody({ campaign: campaign.slug, revision }));
  expect(await signed(campaign)).toEqual([
    [2, 1],
    [1, 2],
  ]);
  expect((await ask('DELETE', token)).status).toBe(200);
  expect(await signed(campaign)).toEqual([
    [2, 0],
    [1, 2],
  ]);
  expect(await job('recount-signatures')).not.toContain(campaign.slug);
});

test('a link that is followed many times at once counts for its revision once', async () => {
  const campaign = await newCampaign();
  const email = newAddress();
  await postSignature(signatureBody({ campaign: campaign.slug, email }));
  const token = confirmLink(await mailTo(email)).slice(-22);
  const answers = await Promise.all(Array.from({ length: 8 }, () => postConfirm(token)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await signed(campaign)).toEqual([[1, 1]]);
});

test('signatures of the demonstration are counted for their revision like real ones', async () => {
  const campaign = await newCampaign();
  const { code, output } = await command('demo-signatures.ts', ['300', campaign.slug]);
  expect(code, output).toBe(0);
  const { confirmed } = await countOf(campaign.slug);
  expect(confirmed).toBeGreaterThan(100);
  expect(await signed(campaign)).toEqual([[1, confirmed]]);
  expect(await job('recount-signatures')).not.toContain(campaign.slug);
});

test('a counter of a revision that is wrong is found by the recount and put right', async () => {
  const campaign = await newCampaign();
  await signer(campaign);
  await inDatabase((query) =>
    query('update revision_counts set confirmed = 5 where campaign = $1', [campaign.documentId]),
  );
  expect(await job('recount-signatures')).toMatch(
    new RegExp(`The counter of the text [0-9a-f]{16} of ${campaign.slug} said 5 confirmed, its rows are 1\\.`),
  );
  expect(await signed(campaign)).toEqual([[1, 1]]);
  expect(await job('recount-signatures')).not.toContain(campaign.slug);
});

test('a wording that comes back counts its signatures once, at its newest revision', async () => {
  const campaign = await newCampaign({ statement: paragraphs('The first text.') });
  await signer(campaign);
  await restate(campaign, second);
  await restate(campaign, paragraphs('The first text.'), { changeKind: 'substance', changeReason: 'As it was.' });
  expect((await historyOf(campaign.slug)).revisions).toMatchObject([
    { number: 3, signed: 1, sameAs: null },
    { number: 2, signed: 0, sameAs: null },
    { number: 1, signed: null, sameAs: 3 },
  ]);
});

test('who signed finds on the own page which revision it was, with a link to it', async () => {
  const campaign = await correctedCampaign();
  const [, first] = (await historyOf(campaign.slug)).revisions;
  const token = await signer(campaign, { revision: first?.fingerprint });
  const { data } = mySignature.parse(await (await ask('GET', token)).json());
  expect(data.signedText).toEqual({ number: 1, locale: 'en' });
  const html = await (await fetch(`${inject('hub').site}/en/my-signature/${token}`)).text();
  expect(html).toContain(`href="/en/${campaign.slug}/history#revision-1"`);
});

test('a signature under a text that this campaign never published is refused', async () => {
  const [campaign, other] = [await newCampaign(), await correctedCampaign()];
  const revision = (await historyOf(other.slug)).revisions[0]?.fingerprint;
  for (const never of [revision, '0000000000000000']) {
    const answer = await postSignature(signatureBody({ campaign: campaign.slug, revision: never }));
    expect(answer.status).toBe(400);
    expect(await codeOf(answer)).toBe('malformed');
  }
});
