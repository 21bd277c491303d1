import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { languages, texts, type Language } from '../../cms/contract/desk.ts';
import { signInToAdmin } from '../harness/editor.ts';
import { ownEnvironment, run, type Run } from '../harness/hub.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

interface Panel {
  ask: (method: string, path: string, body?: unknown) => Promise<unknown>;
  hub: Run;
}

/** A hub of the test alone, with its administrator signed in. The password is said on the first start only. */
async function started(environment: Record<string, string>, known?: string): Promise<Panel & { password: string }> {
  const hub = run(environment);
  cleanups.push(async () => {
    hub.process.kill('SIGTERM');
    await hub.exit;
  });
  const said = await hub.says('Ctrl-C stops everything.');
  const password = known ?? /with the password (\S+)/.exec(said)?.[1] ?? '';
  const cms = `http://127.0.0.1:${environment['CMS_PORT'] ?? ''}`;
  const token = await signInToAdmin({ cms, admin: { email: 'editor@campaign-hub.test', password } });
  const ask: Panel['ask'] = async (method, path, body) => {
    const answer = await fetch(cms + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${String(answer.status)}: ${await answer.text()}`);
    return answer.json();
  };
  return { ask, hub, password };
}

const roleList = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) });
const permission = z.object({
  action: z.string(),
  subject: z.string().nullable(),
  properties: z.object({ fields: z.array(z.string()).optional(), locales: z.array(z.string()).nullish() }),
  conditions: z.array(z.string()),
});
const permissionList = z.object({ data: z.array(permission) });

const permissionsOf = async ({ ask }: Panel, role: number) =>
  permissionList.parse(await ask('GET', `/admin/roles/${String(role)}/permissions`)).data;
const sorted = (permissions: z.infer<typeof permission>[]) => permissions.map((one) => JSON.stringify(one)).sort();

test('what somebody added to a role of the code, or took from it, is undone at the next start', async () => {
  const { environment, forget } = await ownEnvironment();
  cleanups.push(forget);
  environment['HUB_DEMO'] = 'false';
  const first = await started(environment);
  const { data } = roleList.parse(await first.ask('GET', '/admin/roles'));
  const roles = data.filter(({ code }) => ['translator-fr', 'strapi-editor', 'strapi-author'].includes(code));
  expect(roles).toHaveLength(3);
  const before = await Promise.all(roles.map(({ id }) => permissionsOf(first, id)));
  for (const [place, { id }] of roles.entries()) {
    const deletes = { action: 'plugin::content-manager.explorer.delete', subject: 'api::campaign.campaign' };
    const added = { ...deletes, properties: { locales: ['en', 'de'] }, conditions: [] };
    const permissions = [...(before[place] ?? []).slice(1).filter(({ action }) => action !== deletes.action), added];
    await first.ask('PUT', `/admin/roles/${String(id)}/permissions`, { permissions });
    expect(sorted(await permissionsOf(first, id))).toEqual(sorted(permissions));
  }
  first.hub.process.kill('SIGTERM');
  expect(await first.hub.exit).toBe(0);
  const next = await started(environment, first.password);
  for (const [place, { id }] of roles.entries())
    expect(sorted(await permissionsOf(next, id))).toEqual(sorted(before[place] ?? []));
});

const localeList = z.array(z.object({ id: z.number(), code: z.string(), name: z.string() }));
const languagesOf = async ({ ask }: Panel): Promise<Map<string, Language>> =>
  new Map(languages.parse(await ask('GET', '/desk/languages')).data.map((language) => [language.code, language]));
const campaigns = '/content-manager/collection-types/api::campaign.campaign';

test('when another language becomes the default, what is translated stays so, and its changes are followed from then on', async () => {
  const { environment, forget } = await ownEnvironment();
  cleanups.push(forget);
  const panel = await started(environment);
  const found = z.object({ results: z.array(z.object({ documentId: z.string(), summary: z.string() })) });
  const { results } = found.parse(await panel.ask('GET', `${campaigns}?locale=fr`));
  const { documentId = '', summary = '' } = results[0] ?? {};
  await panel.ask('POST', `${campaigns}/${documentId}/actions/publish?locale=en`, { summary: 'Another summary.' });
  const outdated = async (locale: string) =>
    texts.parse(await panel.ask('GET', `/desk/texts?locale=${locale}&state=outdated`)).data.map(({ field }) => field);
  expect(await outdated('de')).toEqual(['summary']);

  const locales = localeList.parse(await panel.ask('GET', '/i18n/locales'));
  const [french, english] = ['fr', 'en'].map((code) => locales.find((locale) => locale.code === code));
  await panel.ask('PUT', `/i18n/locales/${String(french?.id)}`, { name: french?.name, isDefault: true });
  const after = await languagesOf(panel);
  expect([after.get('fr')?.source, after.get('fr')?.public]).toEqual([true, true]);
  // The French summary was made from the earlier English one: nobody knows whether the others say what it says.
  for (const locale of ['en', 'de', 'ar']) expect(await outdated(locale), locale).toEqual(['summary']);
  await panel.ask('POST', `${campaigns}/${documentId}/actions/publish?locale=fr`, { demand: 'Libérez-le.' });
  for (const locale of ['en', 'de']) expect(await outdated(locale)).toEqual(['demand', 'summary']);

  // The messages are written in English by the code, also on a hub that no longer has English.
  const messages = async (locale: string) =>
    texts.parse(await panel.ask('GET', `/desk/texts?locale=${locale}&type=message`)).data;
  expect((await messages('fr'))[0]?.sourceLanguage).toEqual({ code: 'en', name: 'English', direction: 'ltr' });
  const total = after.get('de')?.progress.total;
  await panel.ask('DELETE', `/i18n/locales/${String(english?.id)}`);
  expect((await languagesOf(panel)).get('de')?.progress.total).toBe(total);
  expect((await messages('de'))[0]).toMatchObject({ sourceLanguage: { code: 'en' }, state: 'done' });
  expect(summary).not.toBe('');
});
