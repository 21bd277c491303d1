import type { Knex } from 'knex';
import { dials, limitNames, type Dials, type Limits, type Turn } from '../../contract/dials';
import { refuse } from '../../contract/envelope';
import type { Actor, Audit } from '../audit/audit-log';
import { newDocumentId } from '../bootstrap/document-id';
import { defaults } from '../protection/settings';
import { changedSettings, columnOf } from '../protection/stored-settings';
import { Refused } from '../api/site/reply';
import { dayOf } from '../api/campaign/season';
import { turnDial, withoutEnded } from './turn-dial';

interface Asked {
  actor: Actor;
  why: string;
  turn: Turn;
}

/** What is set of the limits; null where the default holds. */
export async function storedLimits(knex: Knex): Promise<Limits> {
  const changed = await changedSettings(knex);
  return Object.fromEntries(limitNames.map((name) => [name, changed[name] ?? null])) as Limits;
}

/** The single type of the content manager: its one row, made by the first who changes it. */
async function setLimits(trx: Knex.Transaction, limits: Limits): Promise<void> {
  const now = new Date();
  const values = { ...Object.fromEntries(limitNames.map((name) => [columnOf(name), limits[name]])), updated_at: now };
  const changed = await trx('protections').update(values);
  if (changed > 0) return;
  const made = { document_id: newDocumentId(), created_at: now, published_at: now };
  await trx('protections').insert({ ...values, ...made });
}

async function turnLimits(trx: Knex.Transaction, limits: Limits): Promise<Record<string, string>> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('dials'))`);
  const before = await storedLimits(trx);
  await setLimits(trx, limits);
  const changed = limitNames.filter((name) => before[name] !== limits[name]);
  const said = (set: Limits, name: (typeof limitNames)[number]) => String(set[name] ?? defaults[name]);
  return Object.fromEntries(changed.map((name) => [name, `${said(before, name)} → ${said(limits, name)}`]));
}

async function dialsForUpdate(trx: Knex.Transaction): Promise<Dials> {
  const { rows } = await trx.raw<{ rows: { dials: string }[] }>('select dials::text as dials from dials for update');
  return withoutEnded(dials.parse(JSON.parse(rows[0]?.dials ?? '{}')), dayOf(new Date()));
}

/**
 * Turns one dial and leaves the line in the audit log, or does neither.
 * @throws {Refused} where what was typed is no network or no domain, or a list is full.
 */
export async function storeTurn(knex: Knex, audit: Audit, { actor, why, turn }: Asked): Promise<void> {
  await knex.transaction(async (trx) => {
    if (turn.dial === 'limits') {
      const about = { dial: turn.dial, ...(await turnLimits(trx, turn.limits)) };
      await audit(trx, { actor, why, deed: 'dials-changed', about });
      return;
    }
    const turned = turnDial(await dialsForUpdate(trx), turn);
    if ('wrong' in turned) throw new Refused(refuse([turned.wrong]));
    const fits = dials.safeParse(turned.dials);
    if (!fits.success) throw new Refused(refuse([{ path: ['turn'], code: 'too-long' }]));
    await trx.raw('update dials set turned = turned + 1, dials = ?::jsonb', [JSON.stringify(fits.data)]);
    const campaign = turned.campaign === undefined ? {} : { campaign: turned.campaign };
    await audit(trx, { actor, why, deed: 'dials-changed', about: { dial: turn.dial, ...turned.about }, ...campaign });
  });
}

/** What is over goes from the table, not only from use. */
export async function forgetEnded(knex: Knex, today: string, dryRun: boolean): Promise<number> {
  return knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { dials: string }[] }>('select dials::text as dials from dials for update');
    const stored = dials.parse(JSON.parse(rows[0]?.dials ?? '{}'));
    const left = withoutEnded(stored, today);
    const ended = stored.networks.length - left.networks.length;
    if (ended > 0 && !dryRun)
      await trx.raw('update dials set turned = turned + 1, dials = ?::jsonb', [JSON.stringify(left)]);
    return ended;
  });
}
