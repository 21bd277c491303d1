import type { Context } from 'koa';
import { turnRequest, type DialsPage, type Turn } from '../../../../contract/dials';
import { refuse } from '../../../../contract/envelope';
import { keptDials } from '../../../dials/kept-dials';
import { storedLimits, storeTurn } from '../../../dials/store-turn';
import { publicLocales } from '../../../language/public-locales';
import { defaults } from '../../../protection/settings';
import { bodyOf, noQuery, queryOf, Refused, refused, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { deskTools, type SignatureDeskTools } from '../tools';

async function page({ knex }: SignatureDeskTools): Promise<DialsPage> {
  const [{ kept }, limits, locales] = await Promise.all([
    keptDials(knex).fresh(),
    storedLimits(knex),
    publicLocales(knex),
  ]);
  return { dials: kept, limits, defaults, locales };
}

/** A banner that some readers would not see, and a campaign that is none, are slips of who turns the dial. */
async function check({ knex }: SignatureDeskTools, turn: Turn): Promise<void> {
  if (turn.dial === 'banner' && turn.banner) {
    const [standard, ...others] = await publicLocales(knex);
    const { texts } = turn.banner;
    if (!texts[standard]) throw new Refused(refuse([{ path: ['turn', 'texts', standard], code: 'required' }]));
    const odd = Object.keys(texts).find((each) => each !== standard && !others.includes(each));
    if (odd !== undefined) throw refused('locale-unknown');
  }
  if (turn.dial === 'collecting' && turn.campaign !== null) {
    const found = await knex('campaigns').where('document_id', turn.campaign).first<{ id: number } | undefined>('id');
    if (!found) throw refused('campaign-not-found');
  }
}

export default () => ({
  read: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return page(deskTools());
    }),
  turn: (ctx: Context) =>
    reply(ctx, async () => {
      const tools = deskTools();
      const { why, turn } = bodyOf(ctx, turnRequest);
      await check(tools, turn);
      await storeTurn(tools.knex, tools.audit, { actor: actorOf(ctx), why, turn });
      return page(tools);
    }),
});
