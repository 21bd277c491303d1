import type { Conditions } from '../../contract/cleaning';

/** What the conditions of a run come to, once the domain is its mark. */
export type Meant = Omit<Conditions, 'domain'>;

const each: Record<Exclude<keyof Meant, 'state'>, string> = {
  network: `network_tag = decode(:network, 'hex')`,
  domainTag: `domain_tag = decode(:domainTag, 'hex')`,
  name: 'public_name ilike :name',
  from: `created_at >= :from::timestamptz at time zone 'utc'`,
  until: `created_at < :until::timestamptz at time zone 'utc'`,
  country: 'country = :country',
  language: 'locale = :language',
};

/** `*` stands for anything, and what SQL has for that stands for itself. */
export const likePattern = (name: string): string => name.replaceAll(/[\\%_]/g, '\\$&').replaceAll('*', '%');

/** SQL: the conditions, to go on after others, and the values that they name. */
export function meantSql(meant: Meant): { sql: string; values: Record<string, string> } {
  const { state, ...rest } = meant;
  const named = Object.entries(rest).filter((entry): entry is [keyof typeof each, string] => entry[1] !== undefined);
  const states = state === undefined ? `state in ('waiting', 'confirmed')` : `state = '${state}'`;
  const values = Object.fromEntries(named.map(([name, value]) => [name, name === 'name' ? likePattern(value) : value]));
  return { sql: [` and ${states}`, ...named.map(([name]) => ` and ${each[name]}`)].join(''), values };
}
