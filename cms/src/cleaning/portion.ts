import type { Knex } from 'knex';
import { countRevisions } from '../api/signature/count-revisions';
import { meantSql, type Meant } from './conditions-sql';

/** Signatures of one transaction: nobody who confirms meanwhile waits long for the counters. */
export const mostAtOnce = 2_000;
/** Signatures that one step looks through at most. */
export const stretch = 50_000;

export interface Step {
  campaign: string;
  meant: Meant;
  /** Above this number, and up to that one. */
  after: number;
  upTo: number;
}

interface Taken {
  /** How many were changed. */
  count: number;
  /** The highest number of them. */
  highest: number | null;
}

const counters = ['waiting', 'confirmed', 'invalidated', 'shown'] as const;

/** SQL: the counters by the rows of `changed`, and those of the revisions by the confirmed ones. `sign`: of valid ones. */
const counted = (sign: '' | '-'): string => `
  counted as (
    insert into signature_counts (campaign, day, country, locale, ${counters.join(', ')})
    select campaign, day, country, locale, ${sign}count(*) filter (where was = 'waiting'),
           ${sign}count(*) filter (where was = 'confirmed'), ${sign === '-' ? '' : '-'}count(*), ${sign}count(name)
      from changed group by campaign, day, country, locale order by campaign, day, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set ${counters.map((name) => `${name} = signature_counts.${name} + excluded.${name}`).join(', ')}
    returning 1
  ), of_revision as (
    ${countRevisions(`(select * from changed where was = 'confirmed') as changed`, `${sign}count(*)`)}
  )
  select count(*)::integer as count, max(id) as highest from changed`;

const changedColumns = `signatures.id, signatures.campaign, signatures.created_at::date as day, signatures.country,
              signatures.locale, signatures.revision`;

const setAside = (conditions: string): string => `
  with picked as (
    select id, state, public_name from signatures
     where campaign = :campaign and id > :after and id <= :upTo${conditions} order by id limit ${mostAtOnce} for update
  ), kept as (
    insert into invalidated_signatures (signature, invalidation, state, public_name)
    select id, :run, state, public_name from picked
  ), changed as (
    update signatures set state = 'invalid', public_name = null, updated_at = now() at time zone 'utc'
      from picked where signatures.id = picked.id
    returning ${changedColumns}, picked.state as was, picked.public_name as name
  ), ${counted('-')}`;

const takenBack = `
  with back as (
    select signature, state, public_name from invalidated_signatures
     where invalidation = :run order by signature limit ${mostAtOnce} for update
  ), forgotten as (
    delete from invalidated_signatures using back where invalidated_signatures.signature = back.signature
  ), changed as (
    update signatures set state = back.state, public_name = back.public_name, updated_at = now() at time zone 'utc'
      from back where signatures.id = back.signature and signatures.state = 'invalid'
    returning ${changedColumns}, back.state as was, back.public_name as name
  ), ${counted('')}`;

type Values = Record<string, Knex.Value>;

async function change(knex: Knex, sql: string, values: Values): Promise<Taken> {
  const { rows } = await knex.raw<{ rows: [Taken] }>(sql, values);
  return rows[0];
}

/** Sets some of what is meant aside, with the counters: all of it or nothing. What each was before is kept. */
export function setSomeAside(knex: Knex, run: number, { campaign, meant, after, upTo }: Step): Promise<Taken> {
  const { sql, values } = meantSql(meant);
  return change(knex, setAside(sql), { ...values, campaign, after, upTo, run });
}

/** Gives some back what they were. Who withdrew meanwhile stays withdrawn. */
export const takeSomeBack = (knex: Knex, run: number): Promise<Taken> => change(knex, takenBack, { run });

export interface CountedStretch {
  waiting: number;
  confirmed: number;
  /** Without a mark of their domain. */
  unmarked: number;
  /** The first of them. */
  sample: number[];
}

/** Counts what is meant of a stretch of numbers, and names the first of them; changes nothing. */
export async function countStretch(knex: Knex, { campaign, meant, after, upTo }: Step, sampled: number) {
  const { sql, values } = meantSql(meant);
  const within = 'from signatures where campaign = :campaign and id > :after and id <= :upTo';
  const { rows } = await knex.raw<{ rows: [CountedStretch] }>(
    `with found as materialized (select id, state ${within}${sql})
     select count(*) filter (where state = 'waiting')::integer as waiting,
            count(*) filter (where state = 'confirmed')::integer as confirmed,
            (select count(*)::integer ${within} and domain_tag is null and :asksDomain) as unmarked,
            (select coalesce(json_agg(id), '[]') from (select id from found order by id limit :sampled) first) as sample
       from found`,
    { ...values, campaign, after, upTo, sampled, asksDomain: meant.domainTag !== undefined },
  );
  return rows[0];
}
