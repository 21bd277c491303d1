import { randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { edit, newCampaign, publish, type Document } from '../harness/editor.ts';
import { job } from '../harness/job.ts';
import { confirmLink, mailsTo, mailTo, mySignatureLink, type Mail } from '../harness/mailbox.ts';
import { ask, postPage } from '../harness/own-signature.ts';
import { newAddress, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'The news at length.' }] }];
const attributes = (campaign: Document, own: Record<string, unknown> = {}) => ({
  title: 'Released today',
  slug: `news-${randomUUID().slice(0, 13)}`,
  date: '2026-11-20',
  summary: 'What happened, in a sentence.',
  body,
  campaign: { connect: [{ documentId: campaign.documentId, locale: 'en', status: 'draft' }] },
  mailIt: true,
  ...own,
});

const mailNow = (): Promise<string> => job('mail-updates');

/** Signs, confirms, and answers the address. */
async function signer(campaign: Document, own: Record<string, unknown> = {}): Promise<string> {
  const email = newAddress();
  await postSignature(signatureBody({ campaign: campaign.slug, email, updates: true, ...own }));
  await postConfirm(confirmLink(await mailTo(email)).slice(-22));
  return email;
}

const unsubscribeLink = ({ headers }: Mail): string => /^<(.+)>$/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? '';

describe('an update that is published to be mailed', () => {
  test('comes to who confirmed and asked for news, once, in the language of each, however often it is published', async () => {
    const campaign = await newCampaign();
    const reader = await signer(campaign);
    const french = await signer(campaign, { locale: 'fr' });
    const silent = await signer(campaign, { updates: false });
    const waiting = newAddress();
    await postSignature(signatureBody({ campaign: campaign.slug, email: waiting, updates: true }));
    await mailTo(waiting);

    const news = attributes(campaign);
    const update = await publish('update', news);
    await mailNow();
    await mailNow();
    const mail = await mailTo(reader, 2);
    expect(mail.subject).toBe('Released today');
    expect(mail.text).toContain('What happened, in a sentence.');
    expect(mail.text).toContain(`/en/${campaign.slug}/updates/${news.slug}`);
    expect(mySignatureLink(mail)).toContain('/en/my-signature/');
    const inFrench = await mailTo(french, 2);
    expect(inFrench.html).toMatch(/<html lang="fr"/);
    expect(inFrench.html).toContain('<p lang="en" dir="ltr">Released today</p>');

    await edit('update', update.documentId, { ...news, title: 'Corrected' });
    const later = await signer(campaign);
    await mailNow();
    const marker = await signer(campaign);
    for (const [address, count] of [
      [reader, 2],
      [french, 2],
      [silent, 1],
      [waiting, 1],
      [later, 1],
      [marker, 1],
    ] as const)
      expect(await mailsTo(address), address).toHaveLength(count);
  });

  test('does not come to who withdrew or stopped the mails meanwhile, nor without the tick', async () => {
    const campaign = await newCampaign();
    const [gone, stopped, stays] = [await signer(campaign), await signer(campaign), await signer(campaign)];
    const tokenOf = async (email: string) => mySignatureLink(await mailTo(email)).slice(-22);
    await publish('update', attributes(campaign, { mailIt: false }));
    await mailNow();
    await ask('DELETE', await tokenOf(gone));
    await ask('PATCH', await tokenOf(stopped), { updates: false });
    await publish('update', attributes(campaign));
    await mailNow();
    await mailTo(stays, 2);
    for (const address of [gone, stopped]) expect(await mailsTo(address)).toHaveLength(1);
  });

  test('goes on where it stopped: what is in the queue is not put there again', async () => {
    const campaign = await newCampaign();
    const [first, second] = [await signer(campaign), await signer(campaign)];
    const update = await publish('update', attributes(campaign));
    await inDatabase(async (query) => {
      await query(
        `insert into update_mailings (document, campaign, started_at, passed)
         select $1, $2, now(), min(id) from signatures where campaign = $2`,
        [update.documentId, campaign.documentId],
      );
    });
    await mailNow();
    await mailTo(second, 2);
    expect(await mailsTo(first)).toHaveLength(1);
  });
});

describe('the way out of mails', () => {
  async function mailed(): Promise<{ mail: Mail; token: string }> {
    const campaign = await newCampaign();
    const email = await signer(campaign);
    await publish('update', attributes(campaign));
    await mailNow();
    const mail = await mailTo(email, 2);
    return { mail, token: mySignatureLink(mail).slice(-22) };
  }
  const wantsNews = async (token: string): Promise<boolean> =>
    ((await (await ask('GET', token)).json()) as { data: { updates: boolean } }).data.updates;

  test('is in the head of the mail for one click, and a click of the mail program is answered without a redirect', async () => {
    const { mail, token } = await mailed();
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const link = unsubscribeLink(mail);
    expect(link).toBe(`${inject('hub').site}/en/unsubscribe/${token}`);
    expect(mail.text).toContain(link);
    const answer = await fetch(link, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams('List-Unsubscribe=One-Click'),
    });
    expect(answer.status).toBe(200);
    expect(await wantsNews(token)).toBe(false);
  });

  test('takes the other kind of form as well', async () => {
    const { mail, token } = await mailed();
    const form = new FormData();
    form.append('List-Unsubscribe', 'One-Click');
    expect((await fetch(unsubscribeLink(mail), { method: 'POST', redirect: 'manual', body: form })).status).toBe(200);
    expect(await wantsNews(token)).toBe(false);
  });

  test('is a page with a button; opening it changes nothing, pressing it does, and the signature stays', async () => {
    const { mail, token } = await mailed();
    const page = await fetch(unsubscribeLink(mail));
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('Stop the news');
    expect(await wantsNews(token)).toBe(true);
    const answer = await postPage(new URL(unsubscribeLink(mail)).pathname, {});
    expect(answer.status).toBe(303);
    expect(await wantsNews(token)).toBe(false);
    const state = (await (await ask('GET', token)).json()) as { data: { state: string } };
    expect(state.data.state).toBe('confirmed');
    expect((await fetch(`${inject('hub').site}/en/unsubscribe/AAAAAAAAAAAAAAAAAAAAAA`)).status).toBe(404);
  });

  test('the first mails have no such head: they are no news', async () => {
    const campaign = await newCampaign();
    const first = await mailTo(await signer(campaign));
    expect(first.headers['list-unsubscribe']).toBeUndefined();
  });
});
