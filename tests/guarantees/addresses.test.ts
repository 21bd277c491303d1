import { describe, expect, test } from 'vitest';
import { refusal } from '../../cms/contract/envelope.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, newCampaign } from '../harness/editor.ts';
import { mailTo } from '../harness/mailbox.ts';
import { storedOf } from '../harness/stored-signatures.ts';
import {
  countOf,
  demonstration,
  filledIn,
  newAddress,
  postForm,
  postSignature,
  signatureBody,
} from '../harness/supporter.ts';

const rules = '/content-manager/collection-types/api::address-rule.address-rule';
const mailbox = () => newAddress().split('@')[0] ?? '';

const codeOf = async (email: string, more: object = {}) => {
  const answer = await postSignature(signatureBody({ email, ...more }));
  return answer.status === 202 ? 'taken' : refusal.parse(await answer.json()).error.details.issues[0]?.code;
};

/** Makes or changes the rule of a domain as an editor does in the panel. */
async function say(domain: string, rule: Record<string, unknown>): Promise<void> {
  const found = await admin('GET', `${rules}?filters[domain][$eq]=${encodeURIComponent(domain)}`);
  const [known] = (found.body as { results: { documentId: string }[] }).results;
  const path = known ? `${rules}/${known.documentId}` : rules;
  const answer = await admin(known ? 'PUT' : 'POST', path, { ...(known ? {} : { domain }), ...rule });
  expect(answer.status).toBe(known ? 200 : 201);
}

describe('one mailbox is one signature', () => {
  test('by the rules of its provider, which every hub starts with', async () => {
    const campaign = await newCampaign();
    const own = mailbox().replaceAll('-', '');
    for (const email of [
      `${own}@gmail.com`,
      `${own.toUpperCase()}+petition@gmail.com`,
      `${own.slice(0, 3)}.${own.slice(3)}@googlemail.com`,
    ])
      expect((await postSignature(signatureBody({ campaign: campaign.slug, email }))).status).toBe(202);
    expect(await storedOf(campaign)).toBe(1);
  });

  test('and dots and signs that a provider does count make two', async () => {
    const campaign = await newCampaign();
    const own = mailbox();
    for (const email of [`${own}@example.org`, `${own}+x@example.org`, `${own.replace('-', '.')}@example.org`])
      await postSignature(signatureBody({ campaign: campaign.slug, email }));
    expect(await storedOf(campaign)).toBe(3);
  });

  test('by a rule that an editor writes, for what is signed from then on', async () => {
    const campaign = await newCampaign();
    const own = mailbox().replaceAll('-', '');
    await postSignature(signatureBody({ campaign: campaign.slug, email: `${own}-a@union.example` }));
    await say('union.example', { separator: '-', disposable: 'always' });
    await expect.poll(() => codeOf(`${mailbox()}@union.example`), { timeout: 5000 }).toBe('disposable-address');
    await say('union.example', { disposable: 'never' });
    await expect.poll(() => codeOf(`${mailbox()}@union.example`), { timeout: 5000 }).toBe('taken');
    for (const tag of ['b', 'c'])
      await postSignature(signatureBody({ campaign: campaign.slug, email: `${own}-${tag}@union.example` }));
    expect(await storedOf(campaign)).toBe(2);
  });

  test('and a rule is refused that would tell nothing from nothing', async () => {
    for (const rule of [{ domain: 'no domain' }, { domain: 'a.example', separator: 'x' }, { domain: 'gmail.com' }])
      expect((await admin('POST', rules, rule)).status).toBe(400);
  });
});

describe('a throw-away mailbox', () => {
  test('is refused at the CMS, and at its field in the form, in a sentence', async () => {
    expect(await codeOf(`${mailbox()}@mailinator.com`)).toBe('disposable-address');
    const answer = await postForm(filledIn({ email: `${mailbox()}@mailinator.com` }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('a service for throw-away mailboxes');
  });

  test('is taken when an editor makes an exception, or switches the list off', async () => {
    await say('guerrillamail.com', { disposable: 'never' });
    await expect.poll(() => codeOf(`${mailbox()}@guerrillamail.com`), { timeout: 5000 }).toBe('taken');
    expect(await codeOf(`${mailbox()}@mailinator.com`)).toBe('disposable-address');
    await say('*', { disposable: 'never' });
    await expect.poll(() => codeOf(`${mailbox()}@mailinator.com`), { timeout: 5000 }).toBe('taken');
    await say('*', { disposable: 'asListed' });
    await expect.poll(() => codeOf(`${mailbox()}@mailinator.com`), { timeout: 5000 }).toBe('disposable-address');
  });
});

describe('an address that looks mistyped', () => {
  test('is a question in the form, without JavaScript, and is taken as it stands when its owner says so', async () => {
    const { slug } = await newCampaign();
    const email = `${mailbox()}@outloook.com`;
    const asked = await postForm(filledIn({ email }), slug);
    const html = await asked.text();
    expect(asked.status).toBe(422);
    expect(html).toMatch(/Is the address right\?/);
    expect(html).toContain(email.replace('outloook', 'outlook'));
    expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*name="emailIsRight"/);
    expect(html).toContain(`value="${email}"`);
    expect((await postForm(filledIn({ email, emailIsRight: 'on' }), slug)).status).toBe(303);
    expect((await mailTo(email)).to[0]?.address).toBe(email);
    expect(await countOf(slug)).toMatchObject({ waiting: 1 });
  });

  test('is asked about in the language of the reader', async () => {
    const html = await (await postForm(filledIn({ email: `${mailbox()}@gmail.con` }), demonstration, 'ar')).text();
    expect(html).toContain('هل العنوان صحيح؟');
  });

  test('raises no question when the form shows none: the box is not there', async () => {
    expect(await (await postForm(filledIn({ name: '' }))).text()).not.toContain('emailIsRight');
  });
});

test('the rules stand in the table that the panel edits, one of them for every domain', async () => {
  const rows = await inDatabase((query) => query('select domain from address_rules'));
  expect(rows.map(({ domain }) => domain)).toEqual(expect.arrayContaining(['*', 'gmail.com', 'googlemail.com']));
});
