import { describe, expect, inject, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { codeIn, confirmLink, mailsTo, mailTo, mySignatureLink } from '../harness/mailbox.ts';
import { ask, codeOf, confirmedSupporter, post, postPage, supporter } from '../harness/own-signature.ts';
import { countOf, newAddress, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

const site = () => inject('hub').site;
const otherCode = (code: string, step: number) => String((Number(code) + step) % 1_000_000).padStart(6, '0');
const tryCode = (campaign: string, email: string, code: string) =>
  post('/api/signatures/confirm-code', { campaign, email, code });
const again = (campaign: string, email: string, locale = 'en') =>
  post('/api/signatures/again', { campaign, email, locale });
const answered = async (answer: Response) => ({ status: answer.status, body: await answer.text() });

/** Resolves when every mail that was due before it has arrived. */
async function allMailsArrived(campaign: string): Promise<void> {
  const marker = newAddress();
  await postSignature(signatureBody({ campaign, email: marker }));
  await mailTo(marker);
}

describe('every mail', () => {
  test('leads to the page of the signature, by the same link each time', async () => {
    const { slug, email, mail } = await confirmedSupporter();
    await postSignature(signatureBody({ campaign: slug, email }));
    const second = await mailTo(email, 2);
    expect(mySignatureLink(second)).toBe(mySignatureLink(mail));
    expect(second.html).toContain(`href="${mySignatureLink(mail)}"`);
    expect((await fetch(mySignatureLink(mail))).status).toBe(200);
  });

  test('has nothing a signer typed: the form is no way to write to strangers', async () => {
    const typed = { name: 'Buy Cheaply', place: 'Spamtown', affiliation: 'Spam union', comment: 'Visit us' };
    const { slug, email, mail } = await supporter(typed);
    await postSignature(signatureBody({ campaign: slug, email, ...typed }));
    for (const { subject, text, html } of [mail, await mailTo(email, 2)])
      for (const words of Object.values(typed)) expect(subject + text + html).not.toContain(words);
  });
});

describe('“it was not me”', () => {
  test('is a page with a button that shows nothing of the entry, and the button deletes it', async () => {
    const { mail, slug, token } = await supporter({ name: 'Stranger Words', comment: 'Strange comment' });
    const link = `${mySignatureLink(mail)}/not-me`;
    expect(mail.text).toContain(`\n${link}\n`);
    const html = await (await fetch(link)).text();
    expect(html).toContain('Was it not you?');
    expect(html).not.toMatch(/Stranger Words|Strange comment/);
    expect(await countOf(slug)).toMatchObject({ waiting: 1 });
    expect((await postPage(new URL(link).pathname, {})).status).toBe(303);
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 0 });
    expect((await ask('GET', token)).status).toBe(404);
  });
});

describe('the code of the first mail', () => {
  test('typed on the page after signing confirms, without JavaScript, with 303', async () => {
    const { slug, email, mail } = await supporter();
    const code = codeIn(mail);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    const answer = await postPage(`/en/${slug}/signed?/code`, { email: email.toUpperCase(), code: typed });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/en/${slug}/thanks`);
    expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
  });

  test('counts once, however often it is typed and the link pressed', async () => {
    const { slug, email, mail, confirmToken } = await supporter();
    const code = codeIn(mail);
    const answers = await Promise.all([
      tryCode(slug, email, code),
      tryCode(slug, email, code),
      postConfirm(confirmToken),
      postConfirm(confirmToken),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
  });

  test('may be tried five times, also at once; then the right one does not help, but the link does', async () => {
    const { slug, email, mail, confirmToken } = await supporter();
    const code = codeIn(mail);
    const guesses = Array.from({ length: 20 }, (_, step) => tryCode(slug, email, otherCode(code, step + 1)));
    for (const answer of await Promise.all(guesses)) expect(await codeOf(answer)).toBe('code-wrong');
    expect(await codeOf(await tryCode(slug, email, code))).toBe('code-wrong');
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });
    expect((await postConfirm(confirmToken)).status).toBe(200);
    expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
  });

  test('is no help to find out who signed: a wrong one is answered alike for every address, in like time', async () => {
    const { slug, email, mail } = await supporter();
    const confirmed = await confirmedSupporter();
    const timed = async (campaign: string, address: string) => {
      const start = performance.now();
      const answer = await answered(await tryCode(campaign, address, otherCode(codeIn(mail), 1)));
      return { answer, took: performance.now() - start };
    };
    const known = await timed(slug, email);
    for (const other of [await timed(slug, newAddress()), await timed(confirmed.slug, confirmed.email)]) {
      expect(other.answer).toEqual(known.answer);
      expect(other.took).toBeGreaterThan(240);
    }
    expect(known.took).toBeGreaterThan(240);
  });

  test('of another signature does not fit', async () => {
    const [one, other] = [await supporter(), await supporter()];
    expect(await codeOf(await tryCode(one.slug, one.email, codeIn(other.mail)))).toBe('code-wrong');
  });

  test('is not in the database, neither is the link', async () => {
    const { mail, token } = await supporter();
    const rows = await inDatabase((query) =>
      query(`select t::text from signatures t union all select t::text from tokens t`),
    );
    const jobs = await inDatabase((query) => query(`select data::text from jobs.job`));
    const stored = JSON.stringify([rows, jobs]);
    expect(stored).not.toContain(token);
    expect(stored).not.toMatch(new RegExp(`[^0-9a-f]${codeIn(mail)}[^0-9a-f]`));
  });

  test('that does not fit comes back with a sentence and the address, and the field is made for codes', async () => {
    const { slug, email } = await supporter();
    const answer = await postPage(`/en/${slug}/signed?/code`, { email, code: '1' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Enter the six digits');
    expect(html).toContain(`value="${email}"`);
    expect(html).toMatch(/<input[^>]*autocomplete="one-time-code"/);
    expect(html).toMatch(/<input[^>]*inputmode="numeric"/);
  });
});

describe('the mail once more', () => {
  test('comes to who waits, and to who has confirmed without a link to confirm', async () => {
    const { slug, email, mail, confirmToken } = await supporter();
    const answer = await postPage(`/en/${slug}/signed?/again`, { email });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/en/${slug}/signed?sent`);
    expect(await (await fetch(`${site()}/en/${slug}/signed?sent`)).text()).toContain('on its way once more');
    const second = await mailTo(email, 2);
    expect(codeIn(second)).toBe(codeIn(mail));
    expect((await postConfirm(confirmLink(second).slice(-22))).status).toBe(200);
    expect((await postConfirm(confirmToken)).status).toBe(200);
    await again(slug, email, 'fr');
    const third = await mailTo(email, 3);
    expect(third.html).toContain('lang="fr"');
    expect(third.text).not.toContain('/confirm/');
    expect(mySignatureLink(third).slice(-22)).toBe(mySignatureLink(mail).slice(-22));
  });

  test('is promised alike to every address, in like time, and a stranger gets none', async () => {
    const { slug, email } = await supporter();
    const stranger = newAddress();
    const took: number[] = [];
    const answers = [];
    for (const address of [email, stranger]) {
      const start = performance.now();
      answers.push(await answered(await again(slug, address)));
      took.push(performance.now() - start);
    }
    expect(answers[0]).toEqual({ status: 202, body: '{"data":{"state":"check-your-mail"}}' });
    expect(answers[1]).toEqual(answers[0]);
    for (const time of took) expect(time).toBeGreaterThan(240);
    await allMailsArrived(slug);
    expect(await mailsTo(stranger)).toEqual([]);
  });

  test('comes at most until an address has five of a campaign, however many ask at once', async () => {
    const { slug, email } = await supporter();
    const answers = await Promise.all(Array.from({ length: 12 }, () => again(slug, email)));
    expect(answers.every(({ status }) => status === 202)).toBe(true);
    await mailTo(email, 5);
    await allMailsArrived(slug);
    expect(await mailsTo(email)).toHaveLength(5);
  });

  test.each([
    ['no address', { email: '' }, 'Enter your e-mail address.'],
    ['an address that is none', { email: 'nobody' }, 'name@example.org'],
    ['a field nobody knows', { email: 'a@example.org', admin: 'on' }, 'could not be read'],
  ])('asked for with %s comes back with 422 and a sentence', async (_says, fields, sentence) => {
    const { slug } = await newCampaign();
    const answer = await postPage(`/en/${slug}/signed?/again`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  test('of a campaign that does not exist is 404 on both sides', async () => {
    expect((await again('no-such-campaign', newAddress())).status).toBe(404);
    expect((await postPage('/en/no-such-campaign/signed?/again', { email: newAddress() })).status).toBe(404);
    expect((await again('no-such-campaign', newAddress(), 'xx')).status).toBe(400);
  });
});
