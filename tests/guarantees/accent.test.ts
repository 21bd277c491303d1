import { expect, test } from 'vitest';
import { accentPattern, accentProblem } from '../../cms/contract/accent.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, campaignAttributes, newCampaign } from '../harness/editor.ts';

const campaigns = '/content-manager/collection-types/api::campaign.campaign';
const pale = '#ffd54f';

interface Refusal {
  error: { name: string; message: string; details: { errors: { path: string[]; message: string }[] } };
}

const stored = async (slug: unknown) =>
  (await inDatabase((query) => query('select accent from campaigns where slug = $1', [slug]))).map(
    (row) => row['accent'],
  );

test('a colour in which text cannot be read is not saved, and the editor is told why, at the field', async () => {
  const attributes = campaignAttributes({ accent: pale });
  const answer = await admin('POST', `${campaigns}?locale=en`, attributes);
  expect(answer.status).toBe(400);
  const { error } = answer.body as Refusal;
  expect(error.name).toBe('ValidationError');
  expect(error.message).toMatch(/too pale.*contrast of 1\.2 : 1.*needs 4\.5 : 1/);
  expect(error.details.errors).toEqual([{ path: ['accent'], message: error.message, name: 'ValidationError' }]);
  expect(await stored(attributes['slug'])).toEqual([]);
});

test('the tone that the refusal names is taken', async () => {
  const refused = await admin('POST', `${campaigns}?locale=en`, campaignAttributes({ accent: pale }));
  const better = /#[0-9a-f]{6}/.exec((refused.body as Refusal).error.message)?.[0] ?? '';
  expect(better).toMatch(accentPattern);
  expect(better).toBe(accentProblem(pale)?.better);
  const { slug } = await newCampaign({ accent: better });
  expect(await stored(slug)).toEqual([better, better]);
});

test.each(['draft', 'publication', 'copy'])('a campaign that is there gets no pale colour by a %s', async (way) => {
  const { documentId, slug } = await newCampaign();
  const [method, path] = {
    draft: ['PUT', `${campaigns}/${documentId}?locale=en`],
    publication: ['POST', `${campaigns}/${documentId}/actions/publish?locale=en`],
    copy: ['POST', `${campaigns}/clone/${documentId}?locale=en`],
  }[way] as [string, string];
  const slugOfCopy = way === 'copy' ? `${slug}-copy` : slug;
  const answer = await admin(method, path, campaignAttributes({ slug: slugOfCopy, accent: pale }));
  expect(answer.status).toBe(400);
  expect((answer.body as Refusal).error.message).toContain('too pale');
  expect(await stored(slug)).toEqual(['#8a1c1c', '#8a1c1c']);
});

test('the refusal speaks the language that the editor chose for the panel', async () => {
  const { id, token } = await colleague('strapi-editor');
  await inDatabase((query) => query(`update admin_users set prefered_language = 'de' where id = $1`, [id]));
  const answer = await admin('POST', `${campaigns}?locale=en`, campaignAttributes({ accent: pale }), token);
  expect((answer.body as Refusal).error.message).toMatch(/zu blass.*1,2 : 1.*4,5 : 1/);
});
