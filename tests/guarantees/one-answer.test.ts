import { expect, inject, test } from 'vitest';
import { newCampaign } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { confirmLink, mailsTo, mailTo } from '../harness/mailbox.ts';
import { storedOf } from '../harness/stored-signatures.ts';
import { countOf, newAddress, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

const body = async (answer: Response) => ({ status: answer.status, body: (await answer.json()) as unknown });

test('a new, a waiting and a confirmed address get the very same answer', async () => {
  const { slug } = await newCampaign();
  const signature = signatureBody({ campaign: slug, email: newAddress() });
  const fresh = await body(await postSignature(signature));
  const waiting = await body(await postSignature(signature));
  await postConfirm(confirmLink(await mailTo(String(signature['email']))).slice(-22));
  const confirmed = await body(await postSignature(signature));
  expect(fresh).toEqual({ status: 202, body: { data: { state: 'check-your-mail' } } });
  expect(waiting).toEqual(fresh);
  expect(confirmed).toEqual(fresh);
});

test('the public figures change in the very same way by a new, a waiting and a confirmed address', async () => {
  const { slug } = await newCampaign();
  const signature = signatureBody({ campaign: slug });
  const changed = async (): Promise<Record<string, number>> => {
    const before = await countOf(slug);
    await postSignature(signature);
    const after = await countOf(slug);
    return { confirmed: after.confirmed - before.confirmed, waiting: after.waiting - before.waiting };
  };
  const fresh = await changed();
  expect(fresh).toEqual({ confirmed: 0, waiting: 1 });
  expect(await changed()).toEqual(fresh);
  await postConfirm(confirmLink(await mailTo(String(signature['email']))).slice(-22));
  expect(await changed()).toEqual(fresh);
  const numbers = `${inject('hub').site}/en/${slug}/numbers.json`;
  const told = async () => ((await (await fetch(numbers)).json()) as { others: unknown }).others;
  await expect.poll(told).toMatchObject({ confirmed: 1, waiting: 2, unconfirmed: 0 });
});

test('the same address in another case and another writing of its host is one signature', async () => {
  const campaign = await newCampaign();
  const { slug } = campaign;
  const name = newAddress().split('@')[0] ?? '';
  for (const email of [
    `${name}@bücher.example`,
    `${name.toUpperCase()}@BÜCHER.example`,
    `${name}@xn--bcher-kva.example`,
  ])
    expect((await postSignature(signatureBody({ campaign: slug, email }))).status).toBe(202);
  expect(await storedOf(campaign)).toBe(1);
});

test('a hundred signatures at once of one address are one row', async () => {
  const campaign = await newCampaign();
  const signature = signatureBody({ campaign: campaign.slug });
  const answers = await Promise.all(Array.from({ length: 100 }, () => postSignature(signature)));
  expect(answers.every((answer) => answer.status === 202)).toBe(true);
  expect(await storedOf(campaign)).toBe(1);
  expect(await countOf(campaign.slug)).toMatchObject({ waiting: 100 });
});

test('a confirmed address that signs again gets a mail that says so, with no link to confirm', async () => {
  const { slug } = await newCampaign();
  const signature = signatureBody({ campaign: slug });
  const email = String(signature['email']);
  await postSignature(signature);
  await postConfirm(confirmLink(await mailTo(email)).slice(-22));
  await postSignature(signature);
  const again = await mailTo(email, 2);
  expect(again.subject).toMatch(/already signed/);
  expect(again.text).not.toMatch(/\/confirm\//);
});

test('one address gets at most five mails of a campaign, however often it is entered', async () => {
  const { slug } = await newCampaign();
  const signature = signatureBody({ campaign: slug });
  const email = String(signature['email']);
  for (let time = 0; time < 8; time++) expect((await postSignature(signature)).status).toBe(202);
  await mailTo(email, 5);
  const marker = signatureBody({ campaign: slug });
  await postSignature(marker);
  await mailTo(String(marker['email']));
  expect(await mailsTo(email)).toHaveLength(5);
});

test('a signature that is entered again keeps what its owner entered first', async () => {
  const { slug } = await newCampaign();
  const signature = signatureBody({ campaign: slug, name: 'First Entry', display: 'full' });
  await postSignature(signature);
  await postSignature({ ...signature, name: 'Somebody Else' });
  await postConfirm(confirmLink(await mailTo(String(signature['email']))).slice(-22));
  const page = await eventually('name on the page', async () => {
    const html = await (await fetch(pageOf(slug))).text();
    return html.includes('First Entry') ? html : undefined;
  });
  expect(page).not.toContain('Somebody Else');
});

function pageOf(slug: string): string {
  return `${inject('hub').site}/en/${slug}`;
}
