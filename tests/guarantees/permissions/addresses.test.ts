import { beforeAll, describe, expect, inject, test } from 'vitest';
import { deskAddresses } from '../../../cms/src/api/desk/addresses.ts';
import { colleague } from '../../harness/colleague.ts';
import { addressesOfPanel, type Address } from '../../harness/panel-addresses.ts';

/** What everybody may ask for who is signed in, and why it tells and changes nothing that matters. */
const open: Record<string, string> = {
  'GET /admin/guided-tour-meta': 'whether the first visit is shown around',
  'GET /admin/homepage/key-statistics': 'numbers of types, languages and colleagues',
  'GET /admin/homepage/layout': 'the own home page',
  'PUT /admin/homepage/layout': 'the own home page',
  'GET /admin/information': 'versions, without which no page of the panel is drawn',
  'GET /admin/license-trial-time-left': 'there is no licence',
  'GET /admin/permissions': 'the names of all rights, not who has them',
  'POST /admin/permissions/check': 'what oneself may do',
  'GET /admin/telemetry-properties': 'nothing: telemetry is off',
  'POST /admin/logout': 'ends the own session',
  'GET /admin/users/me': 'oneself',
  'PUT /admin/users/me': 'the own name and password',
  'GET /admin/users/me/permissions': 'what oneself may do',
  'GET /admin/users/me/sessions': 'the own sessions',
  'DELETE /admin/users/me/sessions': 'the own sessions',
  'DELETE /admin/users/me/sessions/:sessionId': 'the own sessions',
  'GET /content-manager/components': 'shapes of forms',
  'GET /content-manager/components/:uid/configuration': 'shapes of forms',
  'GET /content-manager/content-types': 'shapes of forms',
  'GET /content-manager/content-types-settings': 'shapes of forms',
  'GET /content-manager/content-types/:uid/configuration': 'shapes of forms',
  'GET /content-manager/init': 'shapes of forms',
  'GET /content-manager/homepage/count-documents': 'how many documents there are',
  'GET /content-manager/homepage/recent-documents': 'what the role reads; reading.test.ts',
  'GET /content-manager/preview/script': 'the same for everybody in the world',
  'GET /content-manager/preview/url/:contentType': 'nothing without a document that the role reads',
  'GET /content-manager/relations/:model/:targetField': 'what the role reads; reading.test.ts',
  'GET /content-manager/relations/:model/:id/:targetField': 'what the role reads; reading.test.ts',
  'POST /content-manager/uid/check-availability': 'no type has a field of this kind',
  'POST /content-manager/uid/generate': 'no type has a field of this kind',
  'POST /i18n/content-manager/actions/get-non-localized-fields': 'what the role reads of a type',
  'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId': 'there are none',
  'GET /i18n/ai-localization-jobs/single-types/:contentType': 'there are none',
  'GET /i18n/locales': 'the languages, without which no page of the panel is drawn',
  'GET /i18n/settings': 'that no machine translates',
  'GET /upload/configuration': 'how the library of pictures is sorted',
  'POST /upload/': 'a picture is refused below',
};

/** What nobody needs to be signed in for: it signs in, or draws the page that does. */
const ofEverybody =
  /^(GET|POST|PUT) \/admin\/(init|project-type|login|logout|register(-admin)?|registration-info|(forgot|reset)-password|access-token|connect|providers|audit-logs|license-limit-information|transfer\/runner)\b/;

/**
 * The desk is there for translators: each of its addresses asks for the language by itself. So are the figures of their
 * first page, which are public on the site anyway.
 */
const forTranslators = ['api::desk.read', 'api::desk.figures'];
const ofTranslators = new Set(
  deskAddresses
    .filter(({ action }) => forTranslators.includes(action))
    .map(({ method, path }) => `${method} /desk${path}`),
);

/** Of an editor besides: the whole desk and the library of pictures. */
const ofEditors = /^[A-Z]+ \/(desk\/|upload\/(?!settings))/;

/** Documents have a table of their own (content.test.ts); here they stand for types that no role of ours has. */
const at = ({ path }: Address, type: string): string =>
  path
    .replace('(collection|single)-types', 'single-types')
    .replaceAll(/:[a-zA-Z_]+/g, (name) => (/model|uid|contentType/.test(name) ? type : '999999'));

const closed = (besides: RegExp) =>
  addressesOfPanel().filter(({ method, path }) => {
    const name = `${method} ${path}`;
    return !Object.hasOwn(open, name) && !ofTranslators.has(name) && !ofEverybody.test(name) && !besides.test(name);
  });

const columns = [
  { called: 'a translator', role: 'translator-fr', besides: /^$/ },
  { called: 'an editor', role: 'strapi-editor', besides: ofEditors },
];
const foreign = ['api::signature.signature', 'api::protection.protection', 'admin::user'];
const tokens = new Map<string, string>();

beforeAll(async () => {
  for (const { called, role } of columns) tokens.set(called, (await colleague(role)).token);
});

async function statusOf({ method, path }: { method: string; path: string }, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
  const answer = await fetch(inject('hub').cms + path, { method, headers, ...body });
  await answer.arrayBuffer();
  return answer.status;
}

describe.each(columns)('$called', ({ called, besides }) => {
  test.each(closed(besides))('is refused $method $path', async (address) => {
    const types = /model|uid|contentType/.test(address.path) ? foreign : [''];
    for (const type of types) {
      const status = await statusOf({ method: address.method, path: at(address, type) }, tokens.get(called) ?? '');
      expect([403, 404, 405], type).toContain(status);
    }
  });
});

test('the table of what is open names no address that is gone', () => {
  const names = new Set(addressesOfPanel().map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(open).filter((name) => !names.has(name))).toEqual([]);
});

test('a translator brings no picture in', async () => {
  const body = new FormData();
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  body.append('files', new Blob([pixel], { type: 'image/png' }), 'pixel.png');
  const headers = { authorization: `Bearer ${tokens.get('a translator') ?? ''}` };
  const answer = await fetch(`${inject('hub').cms}/upload`, { method: 'POST', headers, body });
  expect(answer.status).toBe(403);
});
