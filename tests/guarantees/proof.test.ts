import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Challenge } from '../../cms/contract/proof.ts';
import { proofMaker } from '../../cms/src/protection/proofs.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { challengeIn, encodeProof, solved } from '../harness/proof.ts';
import { countOf, demonstration, filledIn, postForm, postSignature, signatureBody } from '../harness/supporter.ts';

let campaign = '';
beforeAll(async () => {
  campaign = (await newCampaign()).slug;
});

const challengeOf = async (slug: string): Promise<Challenge> =>
  (await (await fetch(`${inject('hub').site}/en/${slug}/challenge`)).json()) as Challenge;
const sign = (proof: string, own: Record<string, unknown> = {}) =>
  postSignature(signatureBody({ campaign, proof, ...own }));
const issues = async (answer: Response) =>
  ((await answer.json()) as { error: { details: { issues: unknown } } }).error.details.issues;

test('a challenge is made for each who asks, and no cache keeps it', async () => {
  const answer = await fetch(`${inject('hub').site}/en/${campaign}/challenge`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(((await answer.json()) as Challenge).signature).not.toBe((await challengeOf(campaign)).signature);
});

test('a challenge for a campaign that does not exist is answered 404', async () => {
  expect((await fetch(`${inject('hub').site}/en/no-such-campaign/challenge`)).status).toBe(404);
});

test('the CMS gives a challenge to the web server only', async () => {
  const address = `${inject('hub').cms}/api/campaigns/${campaign}/challenge`;
  expect((await fetch(address)).status).toBe(401);
  expect((await fetch(address, { headers: { 'x-hub-secret': inject('hub').webSecret } })).status).toBe(200);
});

test('a signature with a solved challenge is taken', async () => {
  const { slug } = await newCampaign();
  expect((await sign(await solved(await challengeOf(slug)), { campaign: slug })).status).toBe(202);
  expect(await countOf(slug)).toMatchObject({ waiting: 1 });
});

test('a proof is good for one signature: the second is asked for another, and is not stored', async () => {
  const { slug } = await newCampaign();
  const proof = await solved(await challengeOf(slug));
  expect((await sign(proof, { campaign: slug })).status).toBe(202);
  const replay = await sign(proof, { campaign: slug });
  expect(replay.status).toBe(428);
  expect(await countOf(slug)).toMatchObject({ waiting: 1 });
  const fresh = await solved(await challengeIn(replay));
  expect((await sign(fresh, { campaign: slug })).status).toBe(202);
  expect(await countOf(slug)).toMatchObject({ waiting: 2 });
});

test('of fifty signatures with one proof at the same moment one is taken', async () => {
  const { slug } = await newCampaign();
  const proof = await solved(await challengeOf(slug));
  const answers = await Promise.all(Array.from({ length: 50 }, () => sign(proof, { campaign: slug })));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, ...new Array<number>(49).fill(428)]);
  expect(await countOf(slug)).toMatchObject({ waiting: 1 });
});

test('what another process has spent is spent: the database knows it, by a hash alone', async () => {
  const challenge = await challengeOf(campaign);
  await inDatabase((query) =>
    query(`insert into spent_proofs values (sha256(convert_to($1, 'UTF8')), now() + interval '10 minutes')`, [
      challenge.signature,
    ]),
  );
  expect((await sign(await solved(challenge))).status).toBe(428);
});

/** A challenge of this very hub that nobody may use any more. */
function expired(): Promise<Challenge> {
  const key = /^INDEX_KEY=(.*)$/m.exec(readFileSync(join(inject('hub').data, 'secrets.env'), 'utf8'))?.[1] ?? '';
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 601_000 });
  const made = proofMaker(createSecretKey(Buffer.from(key, 'base64'))).challenge(campaign, 4);
  vi.useRealTimers();
  return made;
}

const guessed = ({ parameters, signature }: Challenge, changed: object = {}): string =>
  encodeProof({
    challenge: { parameters: { ...parameters, ...changed }, signature },
    solution: { counter: 1, derivedKey: parameters.keyPrefix + '0'.repeat(32) },
  });

/** The right solution of a challenge, said to be that of another. */
async function passedOff(challenge: Challenge, as: (challenge: Challenge) => object): Promise<string> {
  const { solution } = JSON.parse(Buffer.from(await solved(challenge), 'base64').toString('utf8')) as {
    solution: object;
  };
  return encodeProof({ challenge: as(challenge), solution });
}

const forgeries: [string, (challenge: Challenge) => Promise<string> | string][] = [
  ['with a guessed solution', (challenge) => guessed(challenge)],
  ['made cheaper', (challenge) => guessed(challenge, { cost: 1 })],
  [
    'made to last',
    (challenge) =>
      passedOff(challenge, ({ parameters, signature }) => ({
        parameters: { ...parameters, expiresAt: parameters.expiresAt + 600 },
        signature,
      })),
  ],
  ['signed by somebody else', (challenge) => passedOff(challenge, (own) => ({ ...own, signature: '0'.repeat(64) }))],
  ['for another campaign', async () => solved(await challengeOf(demonstration))],
  ['that is expired', async () => solved(await expired())],
  ['that is no JSON', () => 'bm8='],
  ['that is empty', () => ''],
];

describe('a proof', () => {
  test.each(forgeries)('%s is asked for anew, also where none was needed', async (_, forge) => {
    const answer = await sign(await forge(await challengeOf(campaign)));
    expect(answer.status).toBe(428);
    expect(await issues(answer)).toEqual([{ path: [], code: 'proof-required' }]);
  });
});

describe('the form', () => {
  test('comes back with 428, a sentence in the language of its reader and all that was typed', async () => {
    const typed = filledIn({ name: 'Typed Name', place: 'Typed Place', proof: 'bm8=' });
    const answer = await postForm(typed, campaign, 'fr');
    const html = await answer.text();
    expect(answer.status).toBe(428);
    expect(html).toMatch(/patientez un instant/);
    for (const kept of ['Typed Name', 'Typed Place', String(typed['email'])]) expect(html).toContain(`value="${kept}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('with a stamp that is not ours is asked for a proof, and its script may find one', async () => {
    const answer = await postForm(filledIn({ shown: 'abc.def' }), campaign);
    expect(answer.status).toBe(428);
    expect(await answer.text()).toContain('data-asked');
  });

  test('with a proof that is no good is not sent again by its script, which would go on for ever', async () => {
    expect(await (await postForm(filledIn({ proof: 'bm8=' }), campaign)).text()).not.toContain('data-asked');
  });

  test('passes with a proof and a stamp that is not ours', async () => {
    const proof = await solved(await challengeOf(campaign));
    expect((await postForm(filledIn({ shown: 'abc.def', proof }), campaign)).status).toBe(303);
  });

  test('with the trap filled in is answered like a good one, and nothing is stored', async () => {
    const { slug } = await newCampaign();
    const good = await postForm(filledIn({ website: '' }), slug);
    const trapped = await postForm(filledIn({ website: 'https://spam.example' }), slug);
    expect([trapped.status, trapped.headers.get('location')]).toEqual([good.status, good.headers.get('location')]);
    expect(await countOf(slug)).toMatchObject({ waiting: 1 });
  });

  test('hides the trap from eyes, ears, keyboards and the memory of browsers', async () => {
    const html = await (await fetch(`${inject('hub').site}/en/${campaign}`)).text();
    expect(html).toMatch(/<div class="unseen[^"]*" aria-hidden="true">(?:(?!<\/div>).)*name="website"/s);
    expect(html).toMatch(/<input[^>]*name="website"[^>]*tabindex="-1"[^>]*autocomplete="off"/);
  });
});
