import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { errors } from '@strapi/utils';
import * as z from 'zod';
import { inTransaction } from './in-transaction';
import { translateFrom } from '../translation/sources';
import { knownLocales } from '../language/public-locales';
import { panelText } from '../api/message/services/panel-text';
import { isLocalized, refuseLanguage, refuseUnread, type Asked, type Change } from '../language/guard-languages';

type Guard = (strapi: Core.Strapi, ctx: Context, next: Next) => Promise<void>;

/** What it does not throw at is let through. */
type Check = (strapi: Core.Strapi, ctx: Context) => Promise<void>;

const checking =
  (check: Check): Guard =>
  async (strapi, ctx, next) => {
    await check(strapi, ctx);
    await next();
  };

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

const modelOf = (ctx: Context): string => (ctx.params as { model: string }).model;
const bodyOf = (ctx: Context): { locale?: unknown } => (ctx.request as { body?: { locale?: unknown } }).body ?? {};

const locales = z.union([z.string(), z.array(z.string()), z.null()]).optional();

/** @throws {errors.ValidationError} for what is no language and no list of them, such as a condition of a query. */
function asLocale(value: unknown): Asked['locale'] {
  const parsed = locales.safeParse(value);
  if (!parsed.success) throw new errors.ValidationError('locale: malformed');
  return parsed.data;
}

/** It fills a form with the text of any language, drafts too, and asks for the type only. */
const readsItsSource: Check = async (strapi, ctx) =>
  refuseUnread(strapi, modelOf(ctx), asLocale(ctx.query['sourceLocale']));

/** Whatever Strapi populates, it populates with the document’s other languages too. */
function leaveOutLanguages(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('localizations' in value) delete value.localizations;
  for (const each of Object.values(value)) leaveOutLanguages(each);
}

/** It reads drafts of any language to check them before they are published together, and asks for the type only. */
const readsItsDrafts: Guard = async (strapi, ctx, next) => {
  await refuseUnread(strapi, modelOf(ctx), asLocale(bodyOf(ctx).locale));
  await next();
  leaveOutLanguages(ctx.body);
};

/**
 * A language comes, goes or becomes the default in one step with all that belongs to it. Else the super admin has no
 * rights for a moment: Strapi takes them away and gives them anew for each language.
 */
const inOneStep: Guard = async (strapi, _ctx, next) => {
  await strapi.db.transaction(() => next());
};

/** The texts that are up to date stay so when another language becomes the default. */
const keepsTranslations: Guard = async (strapi, ctx, next) => {
  await inTransaction(strapi, async (knex) => {
    const { id } = ctx.params as { id: string };
    const found: unknown = await knex('i18n_locale')
      .where({ id: Number(id) || 0 })
      .first('code');
    const code = (found as { code: string } | undefined)?.code;
    const becomesDefault = (bodyOf(ctx) as { isDefault?: unknown }).isDefault === true;
    if (becomesDefault && code !== undefined && code !== (await knownLocales(knex))[0]) await translateFrom(knex, code);
    await next();
  });
};

/** What Strapi lets everybody do who is signed in: change settings for all languages, send any mail to anybody. */
const isAdministrator: Check = async (strapi, ctx) => {
  const { user } = ctx.state as { user?: { roles?: { code: string }[] } };
  if (user?.roles?.some(({ code }) => code === 'strapi-super-admin')) return;
  throw new errors.PolicyError(await panelText(strapi, 'editor.notAllowed'));
};

/** The ends of the content manager’s addresses that change documents, the longest first. */
const changes: readonly [end: RegExp, change: Change][] = [
  [/^POST .*\/(auto-)?clone\/:sourceId$/, 'clone'],
  [/^POST .*\/actions\/(publish|bulkPublish)$/, 'publish'],
  [/^POST .*\/actions\/(unpublish|bulkUnpublish)$/, 'unpublish'],
  [/^POST .*\/actions\/discard$/, 'discardDraft'],
  [/^POST .*\/actions\/bulkDelete$/, 'delete'],
  [/^POST [^:]*\/:model$/, 'create'],
  [/^PUT /, 'update'],
  [/^DELETE /, 'delete'],
];

/** Asked before Strapi looks for the document: whether there is one in a language of others is nobody’s business. */
const writesItsLanguage =
  (change: Change): Check =>
  async (strapi, ctx) => {
    const uid = modelOf(ctx);
    if (!isLocalized(strapi.contentTypes[uid as UID.ContentType])) return;
    // Where Strapi takes the language from the address, it has written it into the body by now.
    await refuseLanguage(strapi, { uid, change, locale: asLocale(bodyOf(ctx).locale ?? ctx.query['locale']) });
  };

const routesOf = (strapi: Core.Strapi, plugin: string): Route[] =>
  (strapi.plugin(plugin).routes as unknown as { admin: { routes: Route[] } }).admin.routes;

function put(strapi: Core.Strapi, route: Route, guard: Guard): void {
  const middleware = (ctx: Context, next: Next): Promise<void> => guard(strapi, ctx, next);
  route.config = { ...route.config, middlewares: [middleware, ...(route.config?.middlewares ?? [])] };
}

const single: readonly [plugin: string, method: string, path: string, guard: Guard][] = [
  ['i18n', 'GET', '/content-manager/get-fill-from-locale/:model', checking(readsItsSource)],
  ['content-manager', 'POST', '/collection-types/:model/actions/bulkFindForValidation', readsItsDrafts],
  ['i18n', 'PUT', '/settings', checking(isAdministrator)],
  ['email', 'POST', '/', checking(isAdministrator)],
  ['i18n', 'POST', '/locales', inOneStep],
  ['i18n', 'PUT', '/locales/:id', keepsTranslations],
  ['i18n', 'DELETE', '/locales/:id', inOneStep],
];

/**
 * Closes what Strapi’s own addresses leave open. Called while Strapi registers: it mounts its routes after that.
 * @throws {Error} when an address is not there any more: a new release of Strapi has to be looked at again.
 */
export function guardStrapiRoutes(strapi: Core.Strapi): void {
  for (const [plugin, method, path, guard] of single) {
    const route = routesOf(strapi, plugin).find((each) => each.method === method && each.path === path);
    if (!route) throw new Error(`Strapi’s ${plugin} has no ${method} ${path} any more: see what takes its place.`);
    put(strapi, route, guard);
  }
  const ofDocuments = routesOf(strapi, 'content-manager').filter(({ path }) => /^\/\w+-types\/:model/.test(path));
  if (ofDocuments.length === 0) throw new Error('Strapi’s content manager has no addresses of documents any more.');
  for (const route of ofDocuments) {
    const found = changes.find(([end]) => end.test(`${route.method} ${route.path}`));
    if (found) put(strapi, route, checking(writesItsLanguage(found[1])));
  }
}
