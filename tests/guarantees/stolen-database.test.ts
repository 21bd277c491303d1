import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { newAddress, postConfirm, postSignature, signatureBody } from '../harness/supporter.ts';

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

test('the same address in two campaigns cannot be linked', async () => {
  const email = newAddress();
  const campaigns = [await newCampaign(), await newCampaign()];
  for (const { slug } of campaigns) await postSignature(signatureBody({ campaign: slug, email }));
  const rows = await inDatabase((query) =>
    query('select address_index, sealed from signatures where campaign = any($1)', [
      campaigns.map((one) => one.documentId),
    ]),
  );
  expect(rows).toHaveLength(2);
  expect(String(rows[0]?.['address_index'])).not.toBe(String(rows[1]?.['address_index']));
  expect(String(rows[0]?.['sealed'])).not.toBe(String(rows[1]?.['sealed']));
});
