import type { Knex } from 'knex';
import type { Figures } from '../../contract/home';
import { kinds, type Kind, type Tally } from '../../contract/numbers';
import { dayOf } from '../api/campaign/season';
import { daysOf, lastDays } from './days';

/** As many campaigns as the tile has room for. */
const shownCampaigns = 5;

type Sums = Record<`${'ever' | 'today'}_${Kind}`, string>;
interface CampaignRow extends Sums {
  title: string;
}

const sums = kinds.map((kind) => `sum(${kind}) as ${kind}`).join(', ');
const everAndToday = kinds
  .map((kind) => `ever.${kind} as ever_${kind}, coalesce(today.${kind}, 0) as today_${kind}`)
  .join(', ');

/**
 * Of a campaign that is no longer there only the signatures are left, under its id. Today is added up by itself: it is
 * hardly any of the counters, of which there are tens of thousands in a campaign of years.
 */
const byCampaign = `
  select coalesce((select title from campaigns where document_id = campaign
                    order by published_at is null, id limit 1), campaign) as title, ${everAndToday}
    from (select campaign, ${sums} from signature_counts group by campaign) ever
    left join (select campaign, ${sums} from signature_counts where day = :today::date group by campaign) today
         using (campaign)
   order by today_confirmed desc, ever_confirmed desc, campaign`;

const byDay = `
  select day::text, sum(confirmed) as confirmed from signature_counts where day >= :first::date group by day`;

const tallyOf = (rows: readonly CampaignRow[], of: 'ever' | 'today'): Tally =>
  Object.fromEntries(
    kinds.map((kind) => [kind, rows.reduce((sum, row) => sum + Number(row[`${of}_${kind}`]), 0)]),
  ) as Record<Kind, number>;

/** Of all campaigns, from the counters: no signature is read, so nobody's name can come along. */
export async function figures(knex: Knex, now: Date): Promise<Figures> {
  const [first = ''] = lastDays(now);
  const [{ rows: campaigns }, { rows: days }] = await Promise.all([
    knex.raw<{ rows: CampaignRow[] }>(byCampaign, { today: dayOf(now) }),
    knex.raw<{ rows: { day: string; confirmed: string }[] }>(byDay, { first }),
  ]);
  const shown = campaigns.length > 1 ? campaigns.slice(0, shownCampaigns) : [];
  return {
    today: tallyOf(campaigns, 'today'),
    ever: tallyOf(campaigns, 'ever'),
    days: daysOf(
      days.map(({ day, confirmed }) => ({ day, confirmed: Number(confirmed) })),
      now,
    ),
    campaigns: shown.map(({ title, today_confirmed, ever_confirmed }) => ({
      ...{ title, today: Number(today_confirmed), ever: Number(ever_confirmed) },
    })),
  };
}
