import type { Knex } from 'knex';

/** These languages are public from now on, unless somebody decided about them before. */
export async function enterPublic(knex: Knex, codes: readonly string[]): Promise<void> {
  await knex.raw(
    `insert into languages (code, public_since) select code, now() from unnest(?::text[]) as given (code)
     on conflict do nothing`,
    [[...codes]],
  );
}

/** A language that was just made, and is not public until an editor says so, whatever once had its code. */
export async function enterHidden(knex: Knex, code: string): Promise<void> {
  await knex.raw(
    `insert into languages (code, public_since) values (?, null) on conflict (code) do update set public_since = null`,
    [code],
  );
}

/** Shows a language to readers or takes it back. One that is shown already stays so since it was. */
export async function show(knex: Knex, code: string, shown: boolean): Promise<void> {
  await knex.raw(
    `insert into languages (code, public_since) values (:code, case when :shown then now() end)
     on conflict (code) do update
       set public_since = case when :shown then coalesce(languages.public_since, excluded.public_since) end`,
    { code, shown },
  );
}

export async function strike(knex: Knex, code: string): Promise<void> {
  await knex.raw('delete from languages where code = ?', [code]);
}

/** Languages that went while nobody looked, as when a copy of the database was put back. */
export async function strikeGone(knex: Knex): Promise<void> {
  await knex.raw('delete from languages where code not in (select code from i18n_locale)');
}
