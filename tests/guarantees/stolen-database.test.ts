import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { commentDesk, oneComment } from '../harness/comments.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { newAddress, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';
import { thousandSign, words } from './thousand-signatures.ts';

/** Every value of every row of every table, as a thief would read it. */
const wholeDatabase = () =>
  inDatabase(async (query) => {
    const tables = await query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const texts = [];
    for (const { name } of tables) texts.push(JSON.stringify(await query(`select t::text from ${String(name)} t`)));
    return texts.join('\n');
  });

const logs = () => {
  const folder = join(inject('hub').data, 'logs');
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
};

const hex = (text: string) => Buffer.from(text).toString('hex');

test('neither the database nor the logs hold what a supporter typed, or a token, before or after confirming', async () => {
  const { slug } = await newCampaign();
  const typed = { name: 'Zyxwvut Qponml', place: 'Hiddenplace', affiliation: 'Hiddenunion', comment: 'Hiddencomment' };
  const email = newAddress();
  await postSignature(signatureBody({ campaign: slug, email, ...typed }));
  const token = confirmLink(await mailTo(email)).slice(-22);
  for (const time of ['waiting', 'confirmed']) {
    if (time === 'confirmed') expect((await postConfirm(token)).status).toBe(200);
    const stolen = (await wholeDatabase()) + logs();
    for (const secret of [email, ...Object.values(typed), token]) {
      expect(stolen).not.toContain(secret);
      expect(stolen).not.toContain(hex(secret));
      expect(stolen).not.toContain(Buffer.from(secret).toString('base64'));
    }
    expect(stolen).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
});

test('only the name that its owner chose to show is readable, and only after confirming', async () => {
  const { slug } = await newCampaign();
  const email = newAddress();
  await postSignature(signatureBody({ campaign: slug, email, name: 'Shownfirst Hiddenlast', display: 'initial' }));
  const token = confirmLink(await mailTo(email)).slice(-22);
  expect(await wholeDatabase()).not.toContain('Shownfirst');
  await postConfirm(token);
  const after = await wholeDatabase();
  expect(after).toContain('Shownfirst H.');
  expect(after).not.toContain('Hiddenlast');
});

test('a comment is readable only while it is published', async () => {
  const desk = await commentDesk();
  const { comment } = await oneComment(desk, 'Pondering Quietly');
  expect(await wholeDatabase()).not.toContain('Pondering Quietly');
  const withheld = { to: 'refused', reason: 'off-topic', why: 'Whispered reason' } as const;
  await desk.decide(comment, withheld);
  expect(await wholeDatabase()).not.toMatch(/Pondering Quietly|Whispered reason/);
  await desk.decide(comment, { seen: 'refused', to: 'undecided' });
  await desk.decide(comment, {});
  expect(await wholeDatabase()).toContain('Pondering Quietly');
  await desk.decide(comment, { seen: 'approved', to: 'hidden', reason: 'asked' });
  expect((await wholeDatabase()) + logs()).not.toContain('Pondering Quietly');
});

/** What a crowd has in common: it leads from one of them to nobody. */
const ofCrowds = ['consent_text', 'country', 'display', 'locale', 'mails_sent', 'revision', 'state', 'updates'];

test('the same address, from the same network on the same day, in two campaigns cannot be linked', async () => {
  const email = newAddress();
  const campaigns = [await newCampaign(), await newCampaign()];
  for (const { slug } of campaigns) await postSignature(signatureBody({ campaign: slug, email }));
  const rows = await inDatabase((query) =>
    query('select to_jsonb(signatures) as row from signatures where campaign = any($1)', [
      campaigns.map((one) => one.documentId),
    ]),
  );
  expect(rows).toHaveLength(2);
  const [one = {}, other = {}] = rows.map(({ row }) => row as Record<string, unknown>);
  for (const kept of ['address_index', 'sealed', 'network_tag', 'domain_tag']) expect(one[kept], kept).toMatch(/^\\x/);
  const alike = Object.keys(one).filter((column) => one[column] !== null && one[column] === other[column]);
  expect(alike.filter((column) => !ofCrowds.includes(column))).toEqual([]);
});

/** How a text may be written down by who means no harm: as it is, in capitals, as bytes, in base64 at each of three offsets. */
function writings(text: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.from(' '.repeat(offset) + text).toString('base64');
    return shifted.slice(Math.ceil((offset * 4) / 3), -4); // without the letters that its neighbours would change
  });
  return [text, text.toUpperCase(), text.toLowerCase(), hex(text), ...base64];
}

/** Those of these texts, all of one length, that stand somewhere in it. */
function foundIn(haystack: string, needles: readonly string[]): string[] {
  const wanted = new Set(needles);
  const length = needles[0]?.length ?? 0;
  const found = new Set<string>();
  for (let at = 0; at + length <= haystack.length; at += 1) {
    const here = haystack.slice(at, at + length);
    if (wanted.has(here)) found.add(here);
  }
  return [...found];
}

test(
  'after a thousand signatures neither the database nor the logs know whom they are of',
  { timeout: 240_000 },
  async () => {
    const { slug } = await newCampaign();
    const { tokens, codes, mails } = await thousandSign(slug);
    expect(mails).toBe(1_000);
    expect(tokens.length).toBeGreaterThanOrEqual(1_000);
    const [database, log] = [await wholeDatabase(), logs()];
    const { shownName, ...hidden } = words;
    for (const word of Object.values(hidden))
      for (const writing of writings(word)) for (const stolen of [database, log]) expect(stolen).not.toContain(writing);
    expect(database).toContain(shownName); // what its owner shows is found, so the search above finds things
    expect(log).not.toContain(shownName);

    const bytes = tokens.map((token) => Buffer.from(token, 'base64url').toString('hex'));
    for (const stolen of [database, log])
      for (const needles of [tokens, bytes, tokens.map(hex)]) expect(foundIn(stolen, needles)).toEqual([]);
    // Six digits stand in times, numbers and hashes by chance; a code would stand alone.
    const alone = new Set(
      [...(database + log).matchAll(/(?<![0-9a-f.])\d{6}(?![0-9a-f.])/g)].map(([digits]) => digits),
    );
    expect(codes.filter((code) => alone.has(code))).toEqual([]);
  },
);
