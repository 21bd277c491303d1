import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Language, Progress } from '../../../contract/desk';
import { oneAtATime } from '../../bootstrap/one-at-a-time';
import { locales, type Ability } from '../../bootstrap/panel-services';
import { canonicalTag, ownName } from '../../language/language-tag';
import { knownLocales, publicLocales } from '../../language/public-locales';
import { rightsOn } from '../../language/rights';
import { show } from '../../language/roll';
import { directionOf } from '../../mail/direction';
import { progressOf } from '../../translation/progress';
import { refused, refusedField } from '../site/reply';

const nothing: Progress = { total: 0, missing: 0, outdated: 0, draft: 0, done: 0 };

/** Who writes the messages of a language writes the language: they are in every language and in every role. */
const writes = (strapi: Core.Strapi, ability: Ability) => {
  const may = rightsOn(strapi, ability, 'api::message.message');
  return (locale: string): boolean => may('update', locale);
};

/** Every language of the hub, the source first, as the person who asks sees it. */
export async function languagesFor(strapi: Core.Strapi, ability: Ability): Promise<Language[]> {
  const knex: Knex = strapi.db.connection;
  const [known, shown, progress] = await Promise.all([knownLocales(knex), publicLocales(knex), progressOf(knex)]);
  const may = writes(strapi, ability);
  return known.map((code, place) => ({
    code,
    name: ownName(code),
    direction: directionOf(code),
    public: shown.includes(code),
    source: place === 0,
    writable: may(code),
    progress: progress.get(code) ?? nothing,
  }));
}

/** One of them. @throws {Refused} when there is no such language. */
export async function languageFor(strapi: Core.Strapi, ability: Ability, code: string): Promise<Language> {
  const found = (await languagesFor(strapi, ability)).find((language) => language.code === code);
  if (!found) throw refused('not-found');
  return found;
}

/** @throws {Refused} when the code is none or its language is there already. */
export async function addLanguage(strapi: Core.Strapi, asked: string): Promise<string> {
  const code = canonicalTag(asked);
  if (code === null) throw refusedField('code', 'malformed');
  await oneAtATime(strapi, async () => {
    const known = await knownLocales(strapi.db.connection);
    if (known.some((each) => canonicalTag(each) === code)) {
      throw refusedField('code', 'locale-taken');
    }
    // What belongs to a language follows of itself: followLanguages. In one step, or the super admin would have no rights
    // for a moment: Strapi takes them away and gives them anew for each language.
    await strapi.db.transaction(() => locales(strapi).create({ code, name: ownName(code) }));
  });
  return code;
}

/** @throws {Refused} when there is no such language, or it is the one that readers always have. */
export async function showLanguage(strapi: Core.Strapi, code: string, shown: boolean): Promise<void> {
  const knex: Knex = strapi.db.connection;
  const known = await knownLocales(knex);
  if (!known.includes(code)) throw refused('not-found');
  if (!shown && code === known[0]) throw refused('locale-always-public');
  await show(knex, code, shown);
}
